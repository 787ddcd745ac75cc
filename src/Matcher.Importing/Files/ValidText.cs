using System.Text;

namespace Matcher.Importing;

/// <summary>Reads a text up to the first byte that is none in its encoding, to tell in which row that byte stands. Slow; for faults only.</summary>
internal sealed class ValidText(Stream file, Encoding encoding) : TextReader
{
    // A character beyond the first plane takes two.
    private const int LargestCharacter = 2;

    private readonly Decoder _decoder = encoding.GetDecoder();
    private readonly byte[] _bytes = new byte[4096];
    private int _at;
    private int _count;
    private bool _isOver;
    private bool _endsLine = true;

    /// <summary>The row of the first invalid byte, as the reader of delimited texts counts rows.</summary>
    public static long RowOfFault(Stream file, long start, Encoding encoding, char delimiter)
    {
        file.Position = start;
        using var text = new ValidText(file, encoding);
        var reader = new DelimitedReader(text, delimiter);
        var row = 0L;
        while (reader.Read(null, out var next))
            row = next.Number;
        return text._endsLine ? row + 1 : row;
    }

    /// <summary>The line of the first invalid byte.</summary>
    public static long LineOfFault(Stream file, long start, Encoding encoding)
    {
        file.Position = start;
        using var text = new ValidText(file, encoding);
        var lines = new LineReader(text);
        var line = 0L;
        while (lines.Read() is not null)
            line++;
        return text._endsLine ? line + 1 : line;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (!_isOver && buffer.Length - written >= LargestCharacter)
        {
            if (_at == _count)
                (_at, _count) = (0, file.Read(_bytes));
            _isOver = _count == 0 || !TryDecode(_bytes.AsSpan(_at, 1), buffer, ref written);
            _at++;
        }
        if (written > 0)
            _endsLine = buffer[written - 1] == '\n';
        return written;
    }

    private bool TryDecode(ReadOnlySpan<byte> next, Span<char> buffer, ref int written)
    {
        try
        {
            written += _decoder.GetChars(next, buffer[written..], flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
