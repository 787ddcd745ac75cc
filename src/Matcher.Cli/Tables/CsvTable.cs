namespace Matcher.Cli;

/// <summary>A list as a table for spreadsheets.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Rows">The rows, each with a cell per header.</param>
internal sealed record CsvTable(IReadOnlyList<string> Headers, IEnumerable<CsvCell[]> Rows)
{
    private const string Between = " · ";

    /// <summary>Several texts in one cell.</summary>
    public static CsvCell Join(IEnumerable<string> texts) => string.Join(Between, texts.Where(text => text.Length > 0));

    /// <summary>The header of the mark of made-up data.</summary>
    public static string SyntheticHeader(Tongue tongue) => tongue.Say("合成数据", "synthetic");

    /// <summary>The mark of made-up data; nothing on real data.</summary>
    public static CsvCell Synthetic(bool isSynthetic) => isSynthetic ? "SYNTHETIC" : "";
}
