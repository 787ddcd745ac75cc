using System.Globalization;
using System.Text;

namespace Matcher.Simulation;

/// <summary>Writes one CSV file: UTF-8 without a byte order mark, lines ended by a line feed, cells quoted only where they must be.</summary>
internal sealed class CsvFile : IDisposable
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\n\r");
    private readonly StreamWriter _writer;
    private readonly int _columns;
    private int _cells;

    internal CsvFile(string path, params ReadOnlySpan<string> header)
    {
        _writer = new(path, false, new UTF8Encoding(false), 1 << 16);
        _columns = header.Length;
        foreach (var name in header)
            Cell(name);
        End();
    }

    internal CsvFile Cell(string? text)
    {
        if (_cells++ > 0)
            _writer.Write(',');
        if (text is null)
            return this;
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            _writer.Write(text);
            return this;
        }

        _writer.Write('"');
        _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
        return this;
    }

    internal CsvFile Cell(int? number) => Cell(number?.ToString(CultureInfo.InvariantCulture));

    internal CsvFile Cell(bool? value) => Cell(value switch { true => "true", false => "false", _ => null });

    internal CsvFile Cell(DateOnly? day) => Cell(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal CsvFile Word<T>(T? value)
        where T : struct, Enum => Cell(value is { } word ? Vocabulary<T>.Of(word) : null);

    internal CsvFile List(IEnumerable<string> items) => Cell(string.Join(';', items));

    /// <summary>A list whose emptiness is a fact: null is an empty cell, no items is <c>none</c>.</summary>
    internal CsvFile KnownList(IReadOnlyList<string>? items) => Cell(items is null ? null : items.Count == 0 ? "none" : string.Join(';', items));

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">The row has not as many cells as the header.</exception>
    internal void End()
    {
        if (_cells != _columns)
            throw new InvalidOperationException($"A row has {_cells} cells; the header has {_columns}.");
        _writer.Write('\n');
        _cells = 0;
    }

    public void Dispose() => _writer.Dispose();
}
