using System.Text;
using System.Text.Json;

namespace Matcher.Importing;

/// <summary>JSON Lines: one object a line, its members the columns. A list of texts or numbers becomes a list cell.</summary>
/// <remarks>All lines are read once for the names of members, then again for the rows.</remarks>
internal sealed class JsonLinesSource : TableSource
{
    public const string NotAnObject = "not a JSON object";
    public const string Nested = "holds an object or a list of lists";
    public const string Twice = "a name stands there twice";

    /// <summary>More names than any real list has: the file is another kind of JSON.</summary>
    public const int MaxNames = 500;

    private readonly CountingStream _stream;
    private readonly Dictionary<string, int> _columns;
    private readonly string _name;
    private readonly Stream _file;
    private readonly long _start;
    private readonly Encoding _encoding;
    private readonly StreamReader _text;
    private readonly LineReader _lines;
    private long _number;

    /// <exception cref="ImportException">No line is an object, there are too many names, or the file is not in the encoding.</exception>
    public JsonLinesSource(Stream file, string name, Encoding encoding, bool hasMark)
    {
        (_file, _start, _name, _encoding) = (file, file.Position, name, encoding);
        EncodingName = TextEncodings.NameOf(encoding, hasMark);
        _stream = new CountingStream(file);
        using (var names = Open())
            FixedHeaders = Decode(() => ReadNames(new LineReader(names)));
        _columns = FixedHeaders.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        file.Position = _start;
        _stream.Restart();
        _text = Open();
        _lines = new LineReader(_text);
        _number = 0;
    }

    public override string Format => "jsonl";

    public override string EncodingName { get; }

    public override string[] FixedHeaders { get; }

    public override long BytesRead => _stream.BytesRead;

    public override bool Read(int? columns, out RawRow row)
    {
        var line = Decode(_lines.Read);
        row = default;
        if (line is null)
            return false;
        row = Row(++_number, line);
        return true;
    }

    public override void Dispose() => _text.Dispose();

    private StreamReader Open() => new(_stream, _encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536, leaveOpen: true);

    private string[] ReadNames(LineReader lines)
    {
        var names = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (lines.Read() is { } line)
        {
            _number++;
            using var document = Parse(line);
            if (document is null)
                continue;
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (known.Add(member.Name))
                    names.Add(member.Name);
            }
            if (names.Count > MaxNames)
                throw new ImportException(ImportErrorCode.UnknownHeaders, _name, $"The objects up to row {_number} have more than {MaxNames} different names.", _number);
        }
        return names.Count > 0 ? [.. names] : throw new ImportException(ImportErrorCode.NotText, _name,
            "No line is a JSON object; JSON Lines has one object a line, not one array.", row: 1);
    }

    private RawRow Row(long number, string line)
    {
        if (line.Length > LineReader.MaxLength)
            return new(number, [], DelimitedReader.TooLong);
        var cells = new string[FixedHeaders.Length];
        Array.Fill(cells, "");
        if (string.IsNullOrWhiteSpace(line))
            return new(number, cells, null);
        using var document = Parse(line);
        if (document is null)
            return new(number, [], NotAnObject);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                return new(number, cells, $"{Twice}: {Excerpt.Of(member.Name, null)}");
            if (Cell(member.Value) is not { } cell)
                return new(number, cells, $"{Nested}: {Excerpt.Of(member.Name, null)}");
            cells[_columns[member.Name]] = cell;
        }
        return new(number, cells, null);
    }

    private static JsonDocument? Parse(string line)
    {
        if (line.Length > LineReader.MaxLength || string.IsNullOrWhiteSpace(line))
            return null;
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(line, new() { MaxDepth = 4 });
            if (document.RootElement.ValueKind == JsonValueKind.Object && IsText(document.RootElement))
                return document;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
        }
        document?.Dispose();
        return null;
    }

    /// <summary>Reads every text once: half a surrogate pair is found only then, and throws.</summary>
    private static bool IsText(JsonElement row)
    {
        foreach (var member in row.EnumerateObject())
        {
            if (member.Name.Length == 0)
                return false;
            _ = Cell(member.Value);
        }
        return true;
    }

    /// <summary>The value as a cell; null if it is no value that a cell can hold.</summary>
    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => List(value),
        _ => null,
    };

    private static string? List(JsonElement list)
    {
        var entries = list.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.Array ? null : Cell(entry)).ToList();
        // An entry with the list's own divider would become two.
        return entries.Exists(entry => entry is null || entry.AsSpan().ContainsAny(';', '；')) ? null : string.Join(';', entries);
    }

    private T Decode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException fault)
        {
            var row = ValidText.LineOfFault(_file, _start, _encoding);
            throw new ImportException(ImportErrorCode.NotUtf8, _name, $"The file is not valid {EncodingName} in row {row}; save it as UTF-8.", row, cause: fault);
        }
    }
}
