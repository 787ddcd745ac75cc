using System.Globalization;

namespace Matcher.Importing;

/// <summary>Numbers of a sheet as a person would write them: 13800138000, never 1.38E+10.</summary>
internal static class SheetNumbers
{
    /// <summary>A spreadsheet keeps 15 digits; of a longer number (a certificate, an account) the end is lost.</summary>
    public const string Damaged = "number of more than 15 digits: the spreadsheet has lost its end";

    private const double MaxExact = 1e15;

    /// <summary>The number in plain digits.</summary>
    public static string Text(double number)
    {
        if (number == Math.Floor(number) && Math.Abs(number) < 1e28)
            return ((decimal)number).ToString("0", CultureInfo.InvariantCulture);
        // Fifteen digits hide the binary remainder of sums such as 0.1 + 0.2.
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString("0.###############", CultureInfo.InvariantCulture) : text;
    }

    public static bool IsDamaged(double number) => Math.Abs(number) >= MaxExact && number == Math.Floor(number);
}
