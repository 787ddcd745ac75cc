namespace Matcher.Importing;

/// <summary>A file being read as a table, row by row, in bounded memory.</summary>
internal abstract class TableSource : IDisposable
{
    /// <summary>The format: csv, tsv, jsonl, xlsx or xls.</summary>
    public abstract string Format { get; }

    /// <summary>The encoding of a text; null for workbooks.</summary>
    public virtual string? EncodingName => null;

    /// <summary>The sheet of a workbook; null for texts.</summary>
    public virtual string? Sheet => null;

    /// <summary>The sheets that are not read; those that are hidden end in <c>(hidden)</c>.</summary>
    public virtual IReadOnlyList<string> OtherSheets => [];

    /// <summary>Names of the columns where the format gives them without a header row; null where a row does.</summary>
    public virtual string[]? FixedHeaders => null;

    /// <summary>How much of the file has been read, in bytes of the file.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Reads the next row.</summary>
    /// <param name="columns">The number of cells that it must have; null while the header is looked for.</param>
    /// <param name="row">The row.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="ImportException">The file cannot be read any further.</exception>
    public abstract bool Read(int? columns, out RawRow row);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Goes back to the first row where what was read depends on the number of columns; false where it does not.</summary>
    public virtual bool TryRewind() => false;

    /// <summary>Brings a sheet's row to the number of columns. Content behind the last header is a fault: it would be lost.</summary>
    public static RawRow Fit(RawRow row, int? columns)
    {
        if (columns is not { } count || row.Fault is not null)
            return row;
        if (row.Cells.Skip(count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            return row with { Fault = DelimitedReader.WrongColumns };
        var cells = new string[count];
        for (var i = 0; i < count; i++)
            cells[i] = i < row.Cells.Length ? row.Cells[i] : "";
        return row with { Cells = cells, Notes = row.Notes?.Where(note => note.Column < count).ToList() };
    }
}
