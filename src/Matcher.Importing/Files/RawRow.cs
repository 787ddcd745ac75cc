namespace Matcher.Importing;

/// <summary>One record of a delimited file.</summary>
/// <param name="Number">Its number, the header being 1; empty lines have numbers too, as in a spreadsheet.</param>
/// <param name="Cells">Its cells; what could be read of them if there is a fault.</param>
/// <param name="Fault">Why it cannot be used; null if it can.</param>
internal readonly record struct RawRow(long Number, string[] Cells, string? Fault)
{
    public bool IsBlank => Fault is null && Cells.All(string.IsNullOrWhiteSpace);
}
