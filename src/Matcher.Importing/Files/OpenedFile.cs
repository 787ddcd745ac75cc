namespace Matcher.Importing;

/// <summary>A file whose format, encoding and headers are known.</summary>
internal sealed class OpenedFile : IDisposable
{
    private readonly TableSource _source;
    private readonly Queue<RawRow> _ahead = [];

    private OpenedFile(TableSource source, string name)
    {
        _source = source;
        Name = name;
    }

    public string Name { get; }

    public string[] Headers { get; private set; } = [];

    /// <summary>The number of the row with the headers, the lower of two; null if each row names its own values.</summary>
    public long? HeaderNumber { get; private set; }

    /// <summary>What stands above the headers, one text a row.</summary>
    public IReadOnlyList<string> Above { get; private set; } = [];

    public TableSource Source => _source;

    public long BytesRead => _source.BytesRead;

    /// <summary>Opens a file and finds its headers.</summary>
    /// <param name="file">The bytes, from where the stream stands; it can seek.</param>
    /// <param name="name">The name, for messages.</param>
    /// <param name="sheetName">The sheet of a workbook; null for the first that is visible.</param>
    /// <param name="isWhole">Tells whether cells are all the headers of a known mapping.</param>
    /// <param name="isWord">Tells whether a cell is a known word for a column.</param>
    /// <exception cref="ImportException">The file is empty, damaged, too large or no table.</exception>
    public static OpenedFile Open(Stream file, string name, string? sheetName, Predicate<IReadOnlyList<string>> isWhole, Predicate<string> isWord)
    {
        var opened = new OpenedFile(FileFormats.Open(file, name, sheetName), name);
        try
        {
            if (opened._source.FixedHeaders is { } headers)
                opened.Headers = headers;
            else
                opened.FindHeaders(isWhole, isWord);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <exception cref="ImportException">The file cannot be read any further.</exception>
    public bool Read(out RawRow row)
    {
        if (_ahead.TryDequeue(out row))
            return true;
        return _source.Read(Headers.Length, out row);
    }

    public void Dispose() => _source.Dispose();

    private void FindHeaders(Predicate<IReadOnlyList<string>> isWhole, Predicate<string> isWord)
    {
        var isSheet = _source.Sheet is not null;
        var rows = new List<RawRow>();
        while (rows.Count < HeaderRow.MaxRows && _source.Read(null, out var row))
            rows.Add(row);
        var at = HeaderRow.Find(rows, isWhole, isWord);
        if (at >= 0 && rows[at].Fault is { } fault)
            throw new ImportException(ImportErrorCode.UnknownHeaders, Name, $"The header line cannot be read: {fault}.", row: rows[at].Number);
        if (at < 0)
            throw new ImportException(ImportErrorCode.EmptyFile, Name, isSheet ? $"Sheet '{_source.Sheet}' has no header row and no rows." : "The file has no header line and no rows.");
        var block = HeaderBlock.Of(rows, at, isWord);
        Headers = isSheet ? HeaderRow.TrimEnd(block.Headers) : block.Headers;
        HeaderNumber = rows[block.Last].Number;
        Above = [.. rows.Take(block.First).Where(row => !row.IsBlank).Select(row => string.Join(' ', row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim())))];
        if (_source.TryRewind())
        {
            while (_source.Read(null, out var row) && row.Number < HeaderNumber)
            {
            }
        }
        else
        {
            foreach (var row in rows.Skip(block.Last + 1))
                _ahead.Enqueue(TableSource.Fit(row, Headers.Length));
        }
    }
}
