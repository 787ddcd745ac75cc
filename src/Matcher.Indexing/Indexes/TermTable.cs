namespace Matcher.Indexing;

/// <summary>Numbers of tokens in the order in which they came. Nearly all tokens of Chinese are of one or two units, which are their own key.</summary>
/// <remarks>12 to 24 bytes for such a token; longer ones are strings in a dictionary. Not changed any more once the segment is built.</remarks>
internal sealed class TermTable
{
    private const int LongestKey = 2;

    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);

    // Open addressing; a key of 0 is a free place, which no token has.
    private uint[] _keys = new uint[1 << 8];
    private int[] _numbers = new int[1 << 8];
    private int _short;

    public int Count => _short + _long.Count;

    /// <summary>The number of a token; -1 if it is not there.</summary>
    public int Find(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestKey)
            return _long.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var number) ? number : -1;
        var at = Place(Key(token));
        return _keys[at] == 0 ? -1 : _numbers[at];
    }

    /// <summary>The number of a token, the next one if it is new. A token has at least one unit, and none is U+0000.</summary>
    public int FindOrAdd(ReadOnlySpan<char> token)
    {
        if (token.Length > LongestKey)
        {
            var words = _long.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!words.TryGetValue(token, out var number))
                words[token] = number = Count;
            return number;
        }
        var key = Key(token);
        var at = Place(key);
        if (_keys[at] != 0)
            return _numbers[at];
        var next = Count;
        (_keys[at], _numbers[at]) = (key, next);
        if (++_short * 3L >= _keys.Length * 2L)
            Grow();
        return next;
    }

    private static uint Key(ReadOnlySpan<char> token) => token.Length switch { 0 => 0, 1 => (uint)token[0] << 16, _ => ((uint)token[0] << 16) | token[1] };

    private int Place(uint key)
    {
        var mask = _keys.Length - 1;
        var at = (int)((key * 0x9E3779B1u) >> 7) & mask;
        while (_keys[at] != 0 && _keys[at] != key)
            at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var (keys, numbers) = (_keys, _numbers);
        (_keys, _numbers) = (new uint[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var at = Place(keys[i]);
            (_keys[at], _numbers[at]) = (keys[i], numbers[i]);
        }
    }
}
