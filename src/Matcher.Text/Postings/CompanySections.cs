namespace Matcher.Text;

/// <summary>Where a post speaks of its company: from such a heading to the next heading about the work or the pay.</summary>
internal ref struct CompanySections
{
    private static readonly string[] Openings =
        ["公司简介", "公司介绍", "企业简介", "企业介绍", "公司信息", "公司概况", "集团简介", "集团介绍", "公司背景", "关于我们", "关于公司", "项目背景", "团队介绍", "部门介绍"];

    private static readonly string[] Closings =
        ["职责", "任职", "要求", "职位描述", "岗位描述", "工作内容", "我们需要", "福利", "薪资", "薪酬", "待遇", "招聘岗位", "招聘职位", "只要你"];

    private readonly ReadOnlySpan<char> _text;
    private int _start;
    private int _end;

    public CompanySections(ReadOnlySpan<char> text)
    {
        _text = text;
        _end = 0;
        Find();
    }

    /// <summary>Whether a place lies in such a section; places must be asked in ascending order.</summary>
    public bool Hold(int at)
    {
        while (at >= _end && _start < _text.Length)
            Find();
        return at >= _start && at < _end;
    }

    private void Find()
    {
        var opening = First(_end, Openings);
        _start = opening;
        _end = opening < _text.Length ? First(opening + 2, Closings) : _text.Length;
    }

    /// <summary>The first place of any of some words; the text's end if none follows.</summary>
    private readonly int First(int from, string[] words)
    {
        var first = _text.Length;
        foreach (var word in words)
        {
            var at = _text[Math.Min(from, _text.Length)..first].IndexOf(word, StringComparison.Ordinal);
            first = at < 0 ? first : from + at;
        }
        return first;
    }
}
