using System.Globalization;

namespace Matcher.Importing;

/// <summary>Days that a spreadsheet wrote as bare numbers: 45292 for 2024-01-01.</summary>
internal static class SerialDates
{
    public const string Reason = "number of a spreadsheet for a day";

    private const int First = 10_000;
    private const int Last = 80_000;

    /// <summary>The day; null if the text is no number between 1927 and 2119, where no other date is written with five digits.</summary>
    public static DateOnly? Read(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= First and <= Last
            ? DateOnly.FromDateTime(DateTime.FromOADate(serial)) : null;
}
