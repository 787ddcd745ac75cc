namespace Matcher.Importing;

/// <summary>
/// Reads the labels of a list of identified posts. The importer leaves them out, because to match by them would be to look up the
/// answer; whoever fits or judges priors reads them here.
/// </summary>
public static class IdentifiedRows
{
    private const string RowColumn = "source_row";
    private const string CodesColumn = "functional";
    private const string WorkColumn = "nature_of_work";
    private const string SuitableColumn = "suitable";

    /// <summary>The rows that are not blank, in the order of the file.</summary>
    /// <param name="file">The bytes, from where the stream stands; it can seek and stays open.</param>
    /// <param name="fileName">The name, for messages and the delimiter.</param>
    /// <exception cref="ImportException">The file cannot be read as a table, or a column is missing.</exception>
    /// <exception cref="FormatException">A row cannot be read, or has no number or that of another.</exception>
    public static IReadOnlyList<IdentifiedRow> Read(Stream file, string fileName)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        string[] expected = [RowColumn, CodesColumn, WorkColumn, SuitableColumn];
        using var opened = OpenedFile.Open(file, fileName, null, cells => cells.Any(cell => Headers.Fold(cell) == CodesColumn), cell => expected.Contains(Headers.Fold(cell)));
        int[] at = [.. expected.Select(name => Array.FindIndex(opened.Headers, header => Headers.Fold(header) == name))];
        for (var i = 0; i < expected.Length; i++)
        {
            if (at[i] < 0 && expected[i] != SuitableColumn)
                throw new ImportException(ImportErrorCode.UnknownHeaders, fileName, $"There is no column '{expected[i]}'; there are {string.Join(", ", opened.Headers.Select(header => Excerpt.Of(header, null)))}.", row: opened.HeaderNumber ?? 1, field: expected[i]);
        }

        var (rows, seen) = (new List<IdentifiedRow>(), new HashSet<string>(StringComparer.Ordinal));
        while (opened.Read(out var row))
        {
            if (row.IsBlank)
                continue;
            if (row.Fault is { } fault)
                throw new FormatException($"Row {row.Number} cannot be read: {fault}.");
            var number = row.Cells[at[0]].Trim();
            if (number.Length == 0 || !seen.Add(number))
                throw new FormatException($"Row {row.Number} has {(number.Length == 0 ? $"no {RowColumn}" : $"the {RowColumn} '{Excerpt.Of(number, null)}', as another has")}.");
            rows.Add(new(number, row.Cells[at[2]], at[3] < 0 ? null : row.Cells[at[3]].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return rows;
    }
}
