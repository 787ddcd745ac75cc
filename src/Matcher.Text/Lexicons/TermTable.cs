using System.Numerics;

namespace Matcher.Text;

/// <summary>Finds the longest term at a place: by its first character and the lengths that terms with this character have.</summary>
internal sealed class TermTable
{
    private const int LongestTerm = 63;

    private readonly Dictionary<string, LexiconTerm>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly Dictionary<char, ulong> _lengths = [];

    public TermTable(IEnumerable<LexiconTerm> terms)
    {
        var byText = new Dictionary<string, LexiconTerm>(StringComparer.Ordinal);
        foreach (var term in terms.Where(term => term.Text.Length <= LongestTerm))
        {
            byText.Add(term.Text, term);
            _lengths[term.Text[0]] = _lengths.GetValueOrDefault(term.Text[0]) | (1UL << term.Text.Length);
        }

        _terms = byText.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of a text in the form of <see cref="LexiconText"/>, the longest at each place, none overlapping.</summary>
    public List<TermMention> Read(ReadOnlySpan<char> text)
    {
        var mentions = new List<TermMention>();
        for (var i = 0; i < text.Length;)
        {
            if (At(text, i) is { } term)
            {
                mentions.Add(new(term, i));
                i += term.Text.Length;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    /// <summary>All terms of a text, by place, the longest of a place first and marked as such.</summary>
    public List<TermOccurrence> ReadAll(ReadOnlySpan<char> text)
    {
        var found = new List<TermOccurrence>();
        for (var i = 0; i < text.Length; i++)
        {
            var isLongest = true;
            for (var lengths = LengthsAt(text, i); Longest(text, i, ref lengths) is { } term; isLongest = false)
                found.Add(new(term, i, isLongest));
        }

        return found;
    }

    private LexiconTerm? At(ReadOnlySpan<char> text, int start)
    {
        var lengths = LengthsAt(text, start);
        return Longest(text, start, ref lengths);
    }

    // One bit for each length of terms that begin with this character.
    private ulong LengthsAt(ReadOnlySpan<char> text, int start) =>
        start > 0 && LexiconText.IsOneWord(text[start - 1], text[start]) ? 0 : _lengths.GetValueOrDefault(text[start]);

    /// <summary>The longest term of these lengths at a place; takes the lengths away that it looked at.</summary>
    private LexiconTerm? Longest(ReadOnlySpan<char> text, int start, ref ulong lengths)
    {
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            var end = start + length;
            if (end <= text.Length && (end == text.Length || !LexiconText.IsOneWord(text[end - 1], text[end]))
                && _terms.TryGetValue(text[start..end], out var term))
                return term;
        }

        return null;
    }
}
