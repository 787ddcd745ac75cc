using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Text;

/// <summary>Reads days of the Gregorian calendar, year first.</summary>
public static partial class DateReader
{
    /// <summary>Years that a record of work can name.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Reads 2019-09-13, 2019/9/13, 2019.9.13, 2019年9月13日 or 20190913; a time of day behind it is dropped.</summary>
    /// <remarks>Edge cases: a month without day is not a day; 30 February is refused as impossible, years outside 1900 to 2100 as out of range.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Reading<DateOnly> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        if (folded.Length == 0)
            return new Reading<DateOnly>.Refused(ReadingFault.Empty);
        if (Day().Match(folded) is not { Success: true } match)
            return new Reading<DateOnly>.Refused(ReadingFault.NotRecognised);
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (year is < FirstYear or > LastYear)
            return new Reading<DateOnly>.Refused(ReadingFault.OutOfRange);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return new Reading<DateOnly>.Refused(ReadingFault.ImpossibleDate);
        var repair = match.Groups["time"].Length > 0 ? ReadingRepair.DroppedWords : ReadingRepair.None;
        return new Reading<DateOnly>.Read(new DateOnly(year, month, day), repair);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4}) ?(?<sep>[-/.]) ?(?<month>[0-9]{1,2}) ?\k<sep> ?(?<day>[0-9]{1,2})"
        + @"|(?<year>[0-9]{4}) ?年 ?(?<month>[0-9]{1,2}) ?月 ?(?<day>[0-9]{1,2}) ?日?"
        + @"|(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2}))"
        + @"(?<time>[ t][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?$")]
    private static partial Regex Day();
}
