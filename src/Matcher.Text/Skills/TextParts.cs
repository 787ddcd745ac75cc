using System.Buffers;

namespace Matcher.Text;

/// <summary>Tells which part of a folded text a place lies in, by the headings before it. Places must be asked in ascending order.</summary>
internal ref struct TextParts
{
    /// <summary>What stands behind a heading.</summary>
    private const string Ends = ":;】]》)}( \n\t-—【0123456789一";

    private static readonly (TextPart Part, string[] Words)[] Headings =
    [
        (TextPart.Duties, ["职责", "岗位职责", "工作职责", "工作内容", "工作描述", "岗位描述", "职位描述", "岗位内容", "工作职能", "你需要做的", "responsibilities", "description"]),
        (TextPart.Requirements,
        [
            "要求", "任职要求", "岗位要求", "职位要求", "任职资格", "任职条件", "应聘条件", "应聘资格", "招聘条件", "岗位条件", "录用条件", "资格条件", "任职标准", "我们需要你", "希望你", "职位需求",
            "经验与技能", "知识和技能", "专业技能", "工作技能/培训", "技能", "requirements", "qualifications", "其他", "其它",
        ]),
        (TextPart.Extras, ["优先", "优先条件", "优先考虑", "加分项", "加分"]),
        (TextPart.Other,
        [
            "福利", "福利待遇", "薪资", "薪酬", "待遇", "薪资待遇", "公司简介", "公司介绍", "企业简介", "企业介绍", "公司概况", "关于我们", "公司信息", "工作地点", "工作地址",
            "上班地址", "上班时间", "工作时间", "联系方式", "联系人", "我们提供", "我们能提供", "你能够获得的", "培训内容", "课程内容", "晋升空间", "职业发展", "公司地址",
        ]),
    ];

    /// <summary>These are headings whatever stands behind them, unless one of <see cref="Speech"/> stands before: lines are often glued together.</summary>
    private static readonly string[] Plain = ["岗位职责", "工作职责", "任职要求", "任职资格", "岗位要求", "职位要求"];

    private const string Speech = "的按据合足解与照和";

    private static readonly Dictionary<string, TextPart> Parts =
        Headings.SelectMany(group => group.Words.Select(word => (word, group.Part))).ToDictionary(pair => pair.word, pair => pair.Part, StringComparer.Ordinal);

    private static readonly Dictionary<string, TextPart>.AlternateLookup<ReadOnlySpan<char>> ByWord = Parts.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Parts.Keys], StringComparison.Ordinal);

    private static readonly int[] Lengths = [.. Parts.Keys.Select(word => word.Length).Distinct().OrderDescending()];

    private readonly ReadOnlySpan<char> _text;
    private int _next;
    private TextPart _nextPart;
    private TextPart _part;

    public TextParts(ReadOnlySpan<char> text)
    {
        _text = text;
        _next = 0;
        _nextPart = TextPart.Untold;
        Advance();
    }

    /// <summary>The part that a place lies in.</summary>
    public TextPart At(int place)
    {
        while (place >= _next)
            Advance();
        return _part;
    }

    /// <summary>Goes to the next heading.</summary>
    private void Advance()
    {
        _part = _nextPart;
        for (var at = _next; at < _text.Length; at++)
        {
            var found = _text[at..].IndexOfAny(Signs);
            if (found < 0)
                break;
            at += found;
            if (HeadingAt(at) is not { } heading)
                continue;
            (_next, _nextPart) = (at + heading.Length, heading.Part);
            return;
        }
        _next = int.MaxValue;
    }

    private readonly (int Length, TextPart Part)? HeadingAt(int at)
    {
        foreach (var length in Lengths)
        {
            var end = at + length;
            if (end <= _text.Length && ByWord.TryGetValue(_text[at..end], out var part) && (IsPlain(at, end) || end == _text.Length || Ends.Contains(_text[end], StringComparison.Ordinal))
                && (part != TextPart.Extras || (end < _text.Length && _text[end] == ':')))
                return (length, part);
        }
        return null;
    }

    private readonly bool IsPlain(int at, int end) =>
        end - at == 4 && (at == 0 || !Speech.Contains(_text[at - 1], StringComparison.Ordinal)) && Array.Exists(Plain, new string(_text[at..end]).Equals);
}
