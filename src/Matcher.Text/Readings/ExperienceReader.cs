using System.Text.RegularExpressions;

namespace Matcher.Text;

/// <summary>Reads how much experience a post asks for.</summary>
public static partial class ExperienceReader
{
    private const int MaxYears = 60;

    /// <summary>Reads 「3-4年工作经验」, 「10年以上」, 「1年」, 「无工作经验」, 「应届生」, 「不限」, "2+ years" and the like.</summary>
    /// <remarks>Edge cases: 「1年」 is one year or more (0 to 60 years are allowed); 无, 不限 and 应届 ask for none.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<ExperienceRange> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return Refused(ReadingFault.Empty);
        if (NoneNeeded().IsMatch(folded))
            return new Reading<ExperienceRange>.Read(new ExperienceRange(0, null), ReadingRepair.None);
        if (Years().Match(folded) is not { Success: true } match)
            return Refused(ReadingFault.NotRecognised);
        if (match.Groups["minus"].Length > 0)
            return Refused(ReadingFault.Negative);
        return Range(match);
    }

    private static Reading<ExperienceRange> Range(Match match)
    {
        var low = ChineseNumerals.Parse(match.Groups["low"].ValueSpan);
        int? high = match.Groups["high"].Success ? ChineseNumerals.Parse(match.Groups["high"].ValueSpan) : null;
        if (low > MaxYears || high > MaxYears)
            return Refused(ReadingFault.OutOfRange);
        if (match.Groups["below"].Success)
            return new Reading<ExperienceRange>.Read(new ExperienceRange(0, high ?? low), ReadingRepair.None);
        return high < low
            ? new Reading<ExperienceRange>.Read(new ExperienceRange(high.Value, low), ReadingRepair.OrderedEnds)
            : new Reading<ExperienceRange>.Read(new ExperienceRange(low, high), ReadingRepair.None);
    }

    private static Reading<ExperienceRange>.Refused Refused(ReadingFault fault) => new(fault);

    [GeneratedRegex("^(?:无|无需|不需要?|不要求|没有)?(?:相关|工作)*(?:经验|经历)?(?:不限|无要求|不要求)$|^(?:无|无需|不需要?|没有)(?:相关|工作)*(?:经验|经历|要求)$|^无$|^(?:应届|在校)(?:毕业)?生?$|^(?:no experience|fresher|none|entry level)$")]
    private static partial Regex NoneNeeded();

    [GeneratedRegex(
        "^(?:至少|不少于|具有|有|需|满|要求)*(?<minus>-?)(?<low>" + ChineseNumerals.Pattern + ")年?(?: ?[-~至到] ?(?<high>" + ChineseNumerals.Pattern + "))?\\+? ?"
        + "(?:(?:年|years?)\\+?)(?:及?以上|或以上|(?<below>及?以[下内]))?(?:的)?(?:相关|工作|行业|从业|本岗位)*(?:经验|经历| ?of experience| ?experience)?(?:优先|者优先)?(?:及?以上)?$")]
    private static partial Regex Years();
}
