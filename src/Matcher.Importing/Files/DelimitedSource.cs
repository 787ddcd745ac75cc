using System.Text;

namespace Matcher.Importing;

/// <summary>CSV or TSV.</summary>
internal sealed class DelimitedSource : TableSource
{
    /// <summary>Lines in which the delimiter is looked for: titles above the header may have none.</summary>
    private const int SampleLines = 20;

    private readonly CountingStream _stream;
    private readonly Stream _file;
    private readonly long _start;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly string _name;
    private StreamReader _text;
    private DelimitedReader _reader;

    /// <exception cref="ImportException">The file is empty, binary or not in the encoding.</exception>
    public DelimitedSource(Stream file, string name, Encoding encoding, bool hasMark)
    {
        (_file, _start, _name, _encoding) = (file, file.Position, name, encoding);
        EncodingName = TextEncodings.NameOf(encoding, hasMark);
        _stream = new CountingStream(file);
        _text = Text();
        var start = Decode(ReadStart);
        if (string.IsNullOrWhiteSpace(start))
            throw new ImportException(ImportErrorCode.EmptyFile, name, "The file has no header line and no rows.");
        // Further down a zero costs its row only.
        if (start.AsSpan(0, start.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : start.Length).Contains('\0'))
            throw new ImportException(ImportErrorCode.NotText, name, "The file is binary, and no workbook; save it as .xlsx, or as CSV in UTF-8.");
        _delimiter = Delimiter(start, name);
        _reader = new DelimitedReader(new PrefixedReader(start, _text), _delimiter);
    }

    public override string Format => _delimiter == '\t' ? "tsv" : "csv";

    public override string EncodingName { get; }

    public override long BytesRead => _stream.BytesRead;

    public override bool Read(int? columns, out RawRow row)
    {
        var found = Decode(() => (IsRow: _reader.Read(columns, out var next), next));
        row = found.next;
        return found.IsRow;
    }

    public override bool TryRewind()
    {
        _text.Dispose();
        _file.Position = _start;
        _stream.Restart();
        _text = Text();
        _reader = new DelimitedReader(_text, _delimiter);
        return true;
    }

    public override void Dispose() => _text.Dispose();

    private StreamReader Text() => new(_stream, _encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536, leaveOpen: true);

    private T Decode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException fault)
        {
            // The reader is blocks ahead of the row. While the delimiter is not known, that of the name will do.
            var row = ValidText.RowOfFault(_file, _start, _encoding, _delimiter == default ? Delimiter("", _name) : _delimiter);
            throw new ImportException(ImportErrorCode.NotUtf8, _name, $"The file is not valid {EncodingName} in row {row}; save it as UTF-8.", row, cause: fault);
        }
    }

    /// <summary>The first lines, or as much of them as shows the delimiter.</summary>
    private string ReadStart()
    {
        var start = new StringBuilder();
        for (var lines = 0; lines < SampleLines && start.Length < LineReader.MaxLength && _text.Read() is >= 0 and var c;)
        {
            start.Append((char)c);
            lines += c == '\n' ? 1 : 0;
        }
        return start.ToString();
    }

    private static char Delimiter(string start, string name)
    {
        if (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tab", StringComparison.OrdinalIgnoreCase))
            return '\t';
        foreach (var line in start.Split('\n'))
        {
            var (tabs, commas) = (line.Count(c => c == '\t'), line.Count(c => c == ','));
            if (tabs + commas > 0)
                return tabs > commas ? '\t' : ',';
        }
        return ',';
    }
}
