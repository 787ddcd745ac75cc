using System.Text;

namespace Matcher.Importing;

/// <summary>A file whose encoding, delimiter and header line are known.</summary>
internal sealed class OpenedFile
{
    private readonly CountingStream _stream;
    private readonly DelimitedReader _reader;

    private OpenedFile(CountingStream stream, DelimitedReader reader, string name, string[] headers)
    {
        _stream = stream;
        _reader = reader;
        Name = name;
        Headers = headers;
    }

    public string Name { get; }

    public string[] Headers { get; }

    public long BytesRead => _stream.BytesRead;

    private long LastRow { get; set; } = 1;

    /// <exception cref="ImportException">The file is empty, binary or not UTF-8.</exception>
    public static OpenedFile Open(Stream file, string name)
    {
        var stream = new CountingStream(file);
        var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 65_536);
        return Decode(name, 1, () =>
        {
            var first = text.Peek() < 0 ? throw Empty(name) : (char)text.Peek();
            if (first == '\ufeff')
                text.Read();
            var start = ReadStart(text);
            if (string.IsNullOrWhiteSpace(start))
                throw Empty(name);
            if (start.Contains('\0', StringComparison.Ordinal) || start.StartsWith("PK\u0003\u0004", StringComparison.Ordinal))
                throw new ImportException(ImportErrorCode.NotText, name, "The file is a spreadsheet or another binary file; save it as CSV in UTF-8.");
            var reader = new DelimitedReader(new PrefixedReader(start, text), Delimiter(start, name));
            if (!reader.Read(null, out var header) || header.Fault is not null)
                throw new ImportException(ImportErrorCode.UnknownHeaders, name, $"The header line cannot be read: {header.Fault}.", row: 1);
            return new OpenedFile(stream, reader, name, [.. header.Cells.Select(cell => cell.Trim())]);
        });
    }

    /// <exception cref="ImportException">The file is not UTF-8.</exception>
    public bool Read(out RawRow row)
    {
        var found = Decode(Name, LastRow + 1, () => (IsRow: _reader.Read(Headers.Length, out var next), next));
        row = found.next;
        LastRow = row.Number;
        return found.IsRow;
    }

    private static T Decode<T>(string name, long row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException fault)
        {
            throw new ImportException(ImportErrorCode.NotUtf8, name,
                $"The file is not valid UTF-8, at or shortly after row {row}; save it as UTF-8.", row, cause: fault);
        }
    }

    /// <summary>The first line, or as much of it as shows the delimiter; blank lines in front are kept.</summary>
    private static string ReadStart(StreamReader text)
    {
        var start = new StringBuilder();
        while (start.Length < LineReader.MaxLength && text.Read() is >= 0 and var c)
        {
            start.Append((char)c);
            if (c == '\n')
                break;
        }
        return start.ToString();
    }

    private static char Delimiter(string header, string name)
    {
        if (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tab", StringComparison.OrdinalIgnoreCase))
            return '\t';
        return header.Count(c => c == '\t') > header.Count(c => c == ',') ? '\t' : ',';
    }

    private static ImportException Empty(string name) => new(ImportErrorCode.EmptyFile, name, "The file has no header line and no rows.");
}
