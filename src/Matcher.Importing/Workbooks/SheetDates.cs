using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Importing;

/// <summary>Days and times as spreadsheets count them: days since the end of 1899, or since 1904.</summary>
internal static partial class SheetDates
{
    private const double MaxSerial = 2_958_466;

    /// <summary>Whether a number format shows a day or a time. Source: ECMA-376 Part 1, 18.8.30 and its lists for Chinese.</summary>
    public static bool IsDateFormat(int id, string? code) => code is null
        ? id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
        : Letters().IsMatch(Literals().Replace(code, "")) && !code.Contains("General", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day as <c>YYYY-MM-DD</c>, with the time behind it if there is one; null if the number is no day.</summary>
    public static string? Text(double serial, bool has1904Dates)
    {
        if (!(serial >= 0 && serial < MaxSerial))
            return null;
        if (serial < 1)
            return TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(Math.Min(Math.Round(serial * 86_400), 86_399))).ToString("HH:mm", CultureInfo.InvariantCulture);
        // The first of March 1900 is day 61: spreadsheets count a 29 February 1900 that never was.
        var day = has1904Dates ? serial + 1462 : serial < 60 ? serial + 1 : serial;
        var instant = DateTime.FromOADate(day < MaxSerial ? day : MaxSerial - 1);
        return instant.TimeOfDay.TotalSeconds < 1
            ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[ymdhsYMDHS年月日时分秒]")]
    private static partial Regex Letters();

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]")]
    private static partial Regex Literals();
}
