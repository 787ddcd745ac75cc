namespace Matcher.Text;

/// <summary>Tells from the words around the name of a skill whether a post asks for it, and how much.</summary>
internal static class SkillAsking
{
    private const int MaxSentence = 120;

    /// <summary>How far 等 may stand before the kind of what it ends.</summary>
    private const int MaxKind = 6;

    private static readonly string[] Musts = ["精通", "熟练", "掌握", "必须", "必备", "必会", "须会", "扎实", "要求会", "深刻理解", "深入理解", "娴熟"];

    private static readonly string[] Mays =
        ["熟悉", "了解", "熟知", "擅长", "善于", "懂", "会使用", "能使用", "会用", "会操作", "会说", "使用过", "用过", "做过", "接触过", "具备", "具有", "有", "拥有", "会", "能"];

    /// <summary>Those of <see cref="Mays"/> that ask for something in duties too.</summary>
    private static readonly string[] PlainMays = ["熟悉", "熟知", "擅长", "懂", "会使用", "能使用", "会用", "会操作", "会说", "使用过", "用过", "接触过"];

    /// <summary>Those that do where no heading tells.</summary>
    private static readonly string[] UntoldMays = [.. PlainMays, "了解", "具备", "具有"];

    private static readonly string[] MustsAfter = ["熟练", "精通", "流利"];

    private static readonly string[] AsksAfter = ["优先", "加分", "更佳", "尤佳", "为佳", "者佳", "流畅", "能力", "经验", "良好", "水平"];

    private static readonly string[] Extras = ["优先", "加分", "更佳", "尤佳", "为佳", "者佳", "最好", "更好", "者优"];

    /// <summary>Of skills of which one is enough, none is required.</summary>
    private static readonly string[] Choices = ["其中", "至少", "之一", "一种", "一门", "任一", "任意", "一项", "或者", "或", "一款", "两种", "两门", "中1", "中2"];

    /// <summary>Behind these a name tells a field of study, a post, a place or a product, and nothing that is asked.</summary>
    private static readonly string[] Fields =
        ["专业", "学院", "工程师", "程序员", "架构师", "开发岗", "老师", "讲师", "培训", "课程", "团队", "部门", "行业", "公司", "集团", "事业部", "方向", "学科", "市场"];

    /// <summary>What the words around a name say of it; null if nothing is asked.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">The first unit of the name.</param>
    /// <param name="end">The place after its last unit.</param>
    /// <param name="part">The part of the text.</param>
    public static bool? IsRequired(ReadOnlySpan<char> text, int start, int end, TextPart part)
    {
        if (part == TextPart.Other)
            return null;
        var clause = new ClauseView(text, start, end);
        if (IsField(clause) || IsClass(clause.WideBefore) || Stances.Of(clause) != Stance.Said)
            return null;
        var sentence = text[SentenceStart(text, start)..start];
        var (must, may) = (LastOf(sentence, Musts), LastOf(sentence, part switch { TextPart.Duties => PlainMays, TextPart.Untold => UntoldMays, _ => Mays }));
        var after = clause.WideAfter;
        if (part is not (TextPart.Requirements or TextPart.Extras) && must < 0 && may < 0 && !HasAny(after, part == TextPart.Untold ? AsksAfter : Extras))
            return null;
        if (part == TextPart.Extras || HasAny(clause.Wide, Extras) || HasAny(clause.Wide, Choices) || (must >= 0 && HasAny(sentence[must..], Choices)))
            return false;
        return (must >= 0 && must >= may) || HasAny(after, MustsAfter);
    }

    /// <summary>Whether the list that the name stands in ends in a field of study or the like.</summary>
    private static bool IsField(ClauseView clause)
    {
        foreach (var word in Fields)
        {
            if (clause.After.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        var study = clause.WideAfter.IndexOf("专业", StringComparison.Ordinal);
        return study >= 0 && LastOf(clause.WideBefore, Musts) < 0 && LastOf(clause.WideBefore, PlainMays) < 0 && !clause.WideAfter[study..].StartsWith("专业知识", StringComparison.Ordinal);
    }

    /// <summary>Whether what comes is the kind of what was listed: 「Oracle、MySQL等数据库」 asks for these two.</summary>
    private static bool IsClass(ReadOnlySpan<char> before)
    {
        var at = before.LastIndexOf('等');
        return at > 0 && before.Length - at <= MaxKind && before[(at + 1)..].IndexOfAny('、', '/', '及') < 0;
    }

    /// <summary>Where the sentence, the item of a list or the line begins.</summary>
    private static int SentenceStart(ReadOnlySpan<char> text, int at)
    {
        var least = Math.Max(0, at - MaxSentence);
        for (; at > least; at--)
        {
            if (text[at - 1] is '。' or ';' or '!' or '?' or '\n' or '●' or '◆' or '■' || (text[at - 1] is '.' or '、' or ')' && Clauses.EndsAt(text, at - 1, isWide: true)))
                break;
        }
        return at;
    }

    /// <summary>The place of the last of some words; -1 if there is none.</summary>
    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words) => LastOf(text, words) >= 0;
}
