namespace Matcher.Text;

/// <summary>Text under construction that remembers, for each UTF-16 unit, the range of the original it came from.</summary>
/// <remarks>Positions always refer to the first original, however many passes have run.</remarks>
internal sealed class MappedText(int capacity)
{
    private char[] _chars = new char[capacity];
    private int[] _starts = new int[capacity];
    private int[] _ends = new int[capacity];

    public int Length { get; private set; }

    public char this[int index] => _chars[index];

    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Length);

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Length);

    public static MappedText Of(string original)
    {
        var text = new MappedText(original.Length);
        for (var i = 0; i < original.Length; i++)
            text.Append(original[i], i, i + 1);
        return text;
    }

    public void Append(char c, int start, int end)
    {
        if (Length == _chars.Length)
            Grow();
        _chars[Length] = c;
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }

    public void Append(ReadOnlySpan<char> chars, int start, int end)
    {
        foreach (var c in chars)
            Append(c, start, end);
    }

    public override string ToString() => new(_chars, 0, Length);

    private void Grow()
    {
        var size = Math.Max(16, _chars.Length * 2);
        Array.Resize(ref _chars, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
    }
}
