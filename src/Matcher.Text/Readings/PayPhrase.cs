using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>The parts of a pay offer as they stand in the text, before anything is assumed.</summary>
internal readonly record struct PayPhrase(
    decimal Low,
    decimal? LowUnit,
    decimal? High,
    decimal? HighUnit,
    bool NamesYuan,
    PayBound Bound,
    PayPeriod? Period,
    bool? HasGuaranteedBase,
    bool HasOtherWords)
{
    private static readonly string[] MinimumWords = ["不低于", "不少于", "至少", "最低", "大于", "高于", "超过", ">", "≥", "底"];

    private static readonly (string Word, PayPeriod Period)[] PeriodWords =
    [
        ("小时", PayPeriod.Hour), ("时", PayPeriod.Hour), ("hour", PayPeriod.Hour), ("天", PayPeriod.Day), ("日", PayPeriod.Day),
        ("day", PayPeriod.Day), ("月", PayPeriod.Month), ("month", PayPeriod.Month), ("年", PayPeriod.Year), ("year", PayPeriod.Year),
    ];

    public static PayPhrase? Of(Match match)
    {
        if (Amount(match.Groups["low"]) is not { } low)
            return null;
        var lead = match.Groups["lead"].Value;
        var tail = match.Groups["tail"].Value;
        return new PayPhrase(
            low,
            Unit(match.Groups["lu"]),
            Amount(match.Groups["high"]),
            Unit(match.Groups["hu"]),
            match.Groups["yuan"].Success,
            BoundOf(match.Groups["bound"].Value + match.Groups["bound2"].Value + (tail.StartsWith('+') ? "+" : ""), lead),
            PeriodOf(match.Groups["per"].Value) ?? PeriodOf(lead) ?? (tail.Contains("日结", StringComparison.Ordinal) ? PayPeriod.Day : null),
            lead.Contains('底', StringComparison.Ordinal) || tail.Contains("保底", StringComparison.Ordinal) ? true : null,
            tail.Trim(' ', '/', ')').Length > 0);
    }

    private static decimal? Amount(Group group) =>
        group.Success && decimal.TryParse(group.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    private static decimal? Unit(Group group) => group.Value switch
    {
        "万" or "w" => 10_000m,
        "千" or "k" => 1_000m,
        "百" => 100m,
        _ => null,
    };

    private static PayBound BoundOf(string words, string lead) => words switch
    {
        _ when words.Contains('下', StringComparison.Ordinal) || words.Contains('内', StringComparison.Ordinal) => PayBound.AtMost,
        _ when words.Contains('上', StringComparison.Ordinal) || words.Contains('起', StringComparison.Ordinal) || words.Contains('+', StringComparison.Ordinal) => PayBound.AtLeast,
        _ when LeadsToMinimum(lead) => PayBound.AtLeast,
        _ => PayBound.Exact,
    };

    private static bool LeadsToMinimum(string lead) => MinimumWords.Any(word => lead.Contains(word, StringComparison.Ordinal));

    /// <summary>The period that words name; of several the one named last, which stands nearest to the amount.</summary>
    private static PayPeriod? PeriodOf(string words)
    {
        (PayPeriod Period, int At) nearest = (PayPeriod.Month, -1);
        foreach (var (word, period) in PeriodWords)
        {
            if (words.LastIndexOf(word, StringComparison.Ordinal) is var at && at > nearest.At)
                nearest = (period, at);
        }
        return nearest.At < 0 ? null : nearest.Period;
    }
}
