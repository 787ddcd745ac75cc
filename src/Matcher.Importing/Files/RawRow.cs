namespace Matcher.Importing;

/// <summary>One record of a table.</summary>
/// <param name="Number">Its number as a spreadsheet counts: the first line is 1, and empty lines have numbers too.</param>
/// <param name="Cells">Its cells; what could be read of them if there is a fault.</param>
/// <param name="Fault">Why it cannot be used; null if it can.</param>
/// <param name="Notes">Cells whose content could not be taken; null if there are none.</param>
internal readonly record struct RawRow(long Number, string[] Cells, string? Fault, IReadOnlyList<CellNote>? Notes = null)
{
    /// <summary>Whether there is nothing in it, not even a cell that could not be taken.</summary>
    public bool IsBlank => Fault is null && Notes is null or [] && Cells.All(string.IsNullOrWhiteSpace);
}
