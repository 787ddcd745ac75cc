namespace Matcher.Text;

/// <summary>Finds the skills of the table that somebody's words for a skill mean.</summary>
internal static class SkillWords
{
    /// <summary>Longer words name no skill.</summary>
    private const int LongestName = 64;

    private static readonly string[] Openings =
        ["熟练", "精通", "掌握", "熟悉", "擅长", "善于", "能够", "使用", "运用", "操作", "应用", "常用", "相关", "各类", "各种", "会", "能", "可", "懂", "有"];

    private static readonly string[] Endings =
    [
        "熟练", "精通", "流利", "流畅", "良好", "优秀", "较好", "标准", "操作", "使用", "应用", "运用", "技术", "技能", "能力", "技巧", "知识", "经验", "工作",
        "手法", "相关", "者", "等",
    ];

    /// <summary>These end the name of a program or a language of programs only: 「销售软件」 is no skill of selling.</summary>
    private static readonly string[] ProgramEndings = ["软件", "工具", "语言", "编程", "开发", "制作", "设计", "系统"];

    private static readonly string[] LittleWords = ["一般", "基础", "入门", "初级", "简单", "了解", "略懂", "一点"];

    private static readonly string[] Separators = ["/", "、", ",", ";", "&", "以及", "和", "及", "与", "等", "或"];

    /// <summary>The skills; empty unless the table has every part of the words.</summary>
    /// <param name="name">The words, in the form of <see cref="SkillTable.NameOf"/>.</param>
    public static IReadOnlyList<(SkillEntry Skill, bool IsLittle)> Read(string name)
    {
        if (One(name) is { } one)
            return [one];
        var parts = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            return [];
        var read = new List<(SkillEntry, bool)>(parts.Length);
        foreach (var part in parts)
        {
            if (One(part) is not { } skill)
                return [];
            if (!read.Contains(skill))
                read.Add(skill);
        }
        return read;
    }

    private static (SkillEntry Skill, bool IsLittle)? One(ReadOnlySpan<char> name)
    {
        var table = SkillTable.Shipped;
        if (table.Find(name) is { } whole)
            return (whole, false);
        if (name.Length > LongestName)
            return null;
        var (start, end, isLittle) = (0, name.Length, false);
        while (true)
        {
            // Words are taken away from the end first; what begins with 「会」 may be 「会计」.
            if (EndingOf(name[start..end]) is > 0 and var ending)
                end -= ending;
            else if (LengthOf(name[start..end], LittleWords, atEnd: true) is > 0 and var little)
                (end, isLittle) = (end - little, true);
            else if (LengthOf(name[start..end], Openings, atEnd: false) is > 0 and var opening)
                start += opening;
            else if (LengthOf(name[start..end], LittleWords, atEnd: false) is > 0 and var few)
                (start, isLittle) = (start + few, true);
            else
                return null;
            if (table.Find(name[start..end]) is { } found)
                return isLittle && !found.HasLevels ? null : (found, isLittle);
        }
    }

    private static int EndingOf(ReadOnlySpan<char> name)
    {
        var length = LengthOf(name, Endings, atEnd: true);
        if (length == 0 && LengthOf(name, ProgramEndings, atEnd: true) is > 0 and var program && char.IsAscii(name[^(program + 1)]))
            length = program;
        return length;
    }

    /// <summary>The length of the word that a name begins or ends with; 0 if none, or if nothing would be left.</summary>
    private static int LengthOf(ReadOnlySpan<char> name, string[] words, bool atEnd)
    {
        foreach (var word in words)
        {
            if (name.Length > word.Length && (atEnd ? name.EndsWith(word, StringComparison.Ordinal) : name.StartsWith(word, StringComparison.Ordinal)))
                return word.Length;
        }
        return 0;
    }
}
