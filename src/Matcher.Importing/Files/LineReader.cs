using System.Text;

namespace Matcher.Importing;

/// <summary>Physical lines with their line ends, bounded: of an overlong line only the start is kept. Lines can be given back.</summary>
internal sealed class LineReader(TextReader source)
{
    /// <summary>The longest line, in characters; a description has at most 50,000.</summary>
    public const int MaxLength = 1_000_000;

    private readonly char[] _block = new char[16_384];
    private readonly LinkedList<string> _givenBack = [];
    private readonly StringBuilder _line = new();
    private int _start;
    private int _end;

    /// <summary>The next line with its line end; null at the end of the file. A line of more than <see cref="MaxLength"/> is cut there and has no line end.</summary>
    public string? Read()
    {
        if (_givenBack.First is { } first)
        {
            _givenBack.RemoveFirst();
            return first.Value;
        }
        _line.Clear();
        while (Fill())
        {
            var span = _block.AsSpan(_start, _end - _start);
            var at = span.IndexOf('\n');
            Append(at < 0 ? span : span[..(at + 1)]);
            _start += at < 0 ? span.Length : at + 1;
            if (at >= 0)
                break;
        }
        return _line.Length == 0 ? null : _line.ToString();
    }

    /// <summary>Gives lines back, to be read again in the same order.</summary>
    public void GiveBack(IEnumerable<string> lines)
    {
        foreach (var line in lines.Reverse())
            _givenBack.AddFirst(line);
    }

    private void Append(ReadOnlySpan<char> span) => _line.Append(span[..Math.Min(span.Length, MaxLength + 1 - _line.Length)]);

    private bool Fill()
    {
        if (_start < _end)
            return true;
        _start = 0;
        _end = source.Read(_block, 0, _block.Length);
        return _end > 0;
    }
}
