using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Reads the least education that a post asks for.</summary>
public static partial class EducationReader
{
    // Longer texts surely say more than a level; the bound also keeps the pattern's backtracking short.
    private const int LongestPlainForm = 40;

    private static readonly FrozenDictionary<string, EducationLevel> Words = new Dictionary<EducationLevel, string>
    {
        [EducationLevel.Doctor] = "博士研究生 博士后 博士 phd ph.d doctorate doctoral doctor",
        [EducationLevel.Master] = "硕士研究生 硕士 研究生 mba master postgraduate",
        [EducationLevel.Bachelor] = "大学本科 本科 学士 大学 bachelor undergraduate graduate",
        [EducationLevel.JuniorCollege] = "大学专科 大专 专科 高职 高专 associate diploma 专升本",
        [EducationLevel.SeniorSecondary] = "高中 high-school senior-secondary",
        [EducationLevel.SecondaryVocational] = "中专 中技 中职 技校 技工 职高 职业高中 vocational",
        [EducationLevel.JuniorSecondary] = "初中 中学 junior-high middle-school",
        [EducationLevel.Primary] = "小学 primary elementary",
    }.SelectMany(level => level.Value.Split(' '), (level, word) => (word, level.Key)).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Reads 「本科以上」, 「硕士研究生及以上」, 「中专/中技」, 「学历不限」, "bachelor's degree" and the like.</summary>
    /// <remarks>
    /// <para>Shape: the least level; <see cref="EducationLevel.None"/> if any will do (不限, 无要求) and for 「初中及以下」, which excludes nobody upwards.</para>
    /// <para>Edge cases: of several levels the lowest, since whoever has it may apply; single characters that shifted columns leave
    /// (本, 硕, 士博) are completed, and longer texts around a level are dropped, both reported as repairs.</para>
    /// <para>Source: levels of GB/T 4658.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<EducationLevel> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return new Reading<EducationLevel>.Refused(ReadingFault.Empty);
        if (Unlimited().IsMatch(folded))
            return Taken(EducationLevel.None, folded);
        var levels = Level().Matches(folded).Select(LevelOf).ToList();
        if (levels.Count > 0)
            return Taken(levels.Min(), folded);
        return Completed(folded) is { } level
            ? new Reading<EducationLevel>.Read(level, ReadingRepair.Completed)
            : new Reading<EducationLevel>.Refused(ReadingFault.NotRecognised);
    }

    private static EducationLevel LevelOf(Match match) =>
        match.Groups["below"].Success ? EducationLevel.None : Words[match.Groups["word"].Value.Replace(' ', '-')];

    private static Reading<EducationLevel>.Read Taken(EducationLevel level, string folded) =>
        new(level, folded.Length <= LongestPlainForm && PlainForm().IsMatch(folded) ? ReadingRepair.None : ReadingRepair.DroppedWords);

    /// <summary>What is left of a level when a cell was cut apart: the highest level whose character is there, in up to three characters.</summary>
    private static EducationLevel? Completed(string folded) => folded switch
    {
        { Length: > 3 } => null,
        _ when folded.AsSpan().ContainsAnyExcept("博硕本士科") => null,
        _ when folded.Contains('博', StringComparison.Ordinal) => EducationLevel.Doctor,
        _ when folded.Contains('硕', StringComparison.Ordinal) => EducationLevel.Master,
        _ when folded.Contains('本', StringComparison.Ordinal) => EducationLevel.Bachelor,
        _ => null,
    };

    [GeneratedRegex("学历(?:要求)?不限|不限学历|^(?:不限|无|无要求|无具体要求|没有要求|不要求|any|none|no requirement|not required)$")]
    private static partial Regex Unlimited();

    [GeneratedRegex(
        @"(?<word>博士研究生|博士后|博士|硕士研究生|硕士|研究生|大学本科|大学专科|专升本|本科|学士|大专|专科|高职|高专|大学|职业高中|高中|中专|中技|中职|技校|技工|职高|初中|中学|小学"
        + @"|\b(?:phd|ph\.d|doctorate|doctoral|doctor|mba|master|postgraduate|bachelor|undergraduate|graduate|associate|diploma|high school|senior secondary|vocational|junior high|middle school|primary|elementary))"
        + "(?<below>(?:学历)?及?以下)?")]
    private static partial Regex Level();

    // Everything that says no more than the level: kinds of study, "and above", separators.
    [GeneratedRegex(
        @"^(?:学历|学位|全日制|统招|国家|重点|要求|具有|具备|及|以|含|以上|以下|或|和|、|,|/|:|\(|\)|;| |文化|程度|同等|级|degree|or above|and above|'s|s\b|school"
        + "|不限|无|没有|具体|不要求|any|none|no requirement|not required"
        + "|博士研究生|博士后|博士|硕士研究生|硕士|研究生|大学本科|大学专科|专升本|本科|学士|大专|专科|高职|高专|大学|职业高中|高中|中专|中技|中职|技校|技工|职高|初中|中学|小学"
        + @"|phd|ph\.d|doctorate|doctoral|doctor|mba|master|postgraduate|bachelor|undergraduate|graduate|associate|diploma|high|senior secondary|vocational|junior|middle|primary|elementary)+$")]
    private static partial Regex PlainForm();
}
