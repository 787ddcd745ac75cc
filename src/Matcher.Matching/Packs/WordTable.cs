namespace Matcher.Matching;

/// <summary>Words that many posts share, such as places and employers, each held once. Only grows; one writer beside any number of readers.</summary>
internal sealed class WordTable
{
    /// <summary>Longer texts are mostly a post's own.</summary>
    private const int LongestWord = 64;

    /// <summary>What comes after so many stands in the record itself, so that a column of different texts costs no more than its bytes.</summary>
    private const int MostWords = 1 << 17;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile string[] _words = new string[256];

    public string this[int number] => _words[number];

    /// <summary>The number of a word, a new one if there is room; -1 if it is to stand in the record.</summary>
    public int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        if (word.Length > LongestWord || _numbers.Count == MostWords)
            return -1;
        number = _numbers.Count;
        if (number == _words.Length)
        {
            var larger = new string[2 * number];
            _words.CopyTo(larger, 0);
            _words = larger;
        }
        _words[number] = word;
        _numbers.Add(word, number);
        return number;
    }
}
