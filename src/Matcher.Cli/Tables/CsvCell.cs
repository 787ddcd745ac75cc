using System.Globalization;
using System.Text;

namespace Matcher.Cli;

/// <summary>A cell of a table for spreadsheets: a number of ours, or a text that no spreadsheet takes for a formula.</summary>
/// <remarks>Source: RFC 4180 for the quotes; OWASP, "CSV Injection", for the apostrophe.</remarks>
internal readonly struct CsvCell
{
    // With the forms that spreadsheets in Chinese read as the plain ones.
    private const string FormulaStarts = "=+-@＝＋－＠﹦﹢﹣﹫";

    // Where a spreadsheet with another list separator, or none for quotes, would begin a cell.
    private const string CellStarts = ";\t\r\n";

    private readonly string? _written;

    private CsvCell(string written) => _written = written;

    /// <summary>A text of a file, a record or ours; always in quotes, nothing if it is empty.</summary>
    public static implicit operator CsvCell(string text) => new(text.Length == 0 ? "" : $"\"{Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    /// <summary>A count of ours.</summary>
    public static implicit operator CsvCell(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A score or a part of one, in points.</summary>
    public static CsvCell Points(long units) => new(Layout.Points(units));

    /// <summary>A distance.</summary>
    public static CsvCell Kilometres(double distanceKm) => new(distanceKm.ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>The cell as it stands in the file.</summary>
    public override string ToString() => _written ?? "";

    // The apostrophe makes a text of what follows. It stands at the very start for the cell itself, and before the sign where a
    // separator inside the text could begin another one.
    private static string Safe(string text)
    {
        string shown = Shown(text);
        int first = shown.TakeWhile(IsPassedOver).Count();
        var safe = new StringBuilder(shown.Length + 1);
        if (shown[0] is '\t' or '\r' or '\n' || (first < shown.Length && IsFormulaStart(shown[first])))
            safe.Append('\'');
        bool isStart = false;
        for (int i = 0; i < shown.Length; i++)
        {
            char c = shown[i];
            if (isStart && i != first && IsFormulaStart(c))
                safe.Append('\'');
            safe.Append(c);
            isStart = CellStarts.Contains(c, StringComparison.Ordinal) || (isStart && IsPassedOver(c));
        }

        return safe.ToString();
    }

    private static bool IsFormulaStart(char c) => FormulaStarts.Contains(c, StringComparison.Ordinal);

    // White space, and what takes no width at all, such as U+200B.
    private static bool IsPassedOver(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // Tabs and ends of lines are content; other control characters become their pictures.
    private static string Shown(string text) => string.Create(text.Length, text, static (span, given) =>
    {
        Printable.Of(given).CopyTo(span);
        for (int i = 0; i < given.Length; i++)
        {
            if (given[i] is '\t' or '\r' or '\n')
                span[i] = given[i];
        }
    });
}
