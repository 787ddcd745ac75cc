namespace Matcher.Importing;

/// <summary>How a file was read.</summary>
public sealed record SourceDescription
{
    /// <summary>The format: csv, tsv, jsonl, xlsx or xls.</summary>
    public required string Format { get; init; }

    /// <summary>The encoding; null for workbooks.</summary>
    public required string? Encoding { get; init; }

    /// <summary>The sheet; null for texts.</summary>
    public required string? Sheet { get; init; }

    /// <summary>The sheets that were not read; those that are hidden end in <c>(hidden)</c>.</summary>
    public required IReadOnlyList<string> OtherSheets { get; init; }

    /// <summary>The number of the row with the headers, as a spreadsheet counts; null for JSON Lines.</summary>
    public required long? HeaderRow { get; init; }

    /// <summary>What stands above the headers, one text a row; for files of people only how many rows there are is told, by empty texts.</summary>
    public required IReadOnlyList<string> RowsAbove { get; init; }

    /// <summary>The headers.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    internal static SourceDescription Of(OpenedFile file, RecordKind kind) => new()
    {
        Format = file.Source.Format,
        Encoding = file.Source.EncodingName,
        Sheet = file.Source.Sheet,
        OtherSheets = file.Source.OtherSheets,
        HeaderRow = file.HeaderNumber,
        RowsAbove = [.. file.Above.Select(text => kind == RecordKind.Candidates ? "" : Excerpt.Of(text, null))],
        Headers = file.Headers,
    };
}
