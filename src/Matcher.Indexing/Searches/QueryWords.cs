using System.Text;
using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>The words of a query. Nothing of the text is syntax; punctuation divides and nothing more.</summary>
/// <param name="Phrases">What a post with all words has: tokens that stand together, different ones, in text order.</param>
/// <param name="Tokens">All tokens in text order, repeats kept: what a title that is the query consists of.</param>
internal sealed record QueryWords(IReadOnlyList<string[]> Phrases, IReadOnlyList<string> Tokens)
{
    /// <summary>The most tokens that are looked for; a longer text is cut.</summary>
    public const int MaxTokens = 256;

    /// <summary>The different tokens, each by itself: what a post with some of the words has at least one of.</summary>
    public IReadOnlyList<string[]> Singles => [.. Tokens.Distinct(StringComparer.Ordinal).Take(MaxTokens).Select(token => new[] { token })];

    public static QueryWords Of(string text)
    {
        // One word at a time, since only tokens of one run of Han characters belong together.
        var (phrases, tokens) = (new List<string[]>(), new List<string>());
        foreach (var word in Words(Folding.Fold(text)).Select(Segmentation.SearchTokens))
        {
            phrases.AddRange(PhrasesOf(word));
            tokens.AddRange(word);
            if (tokens.Count > MaxTokens)
                break;
        }
        return new([.. phrases.DistinctBy(phrase => string.Join(' ', phrase), StringComparer.Ordinal).Take(MaxTokens)], tokens);
    }

    private static IEnumerable<string> Words(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]) || folded[i] is '+' or '#' or '.'))
                continue;
            if (i > start)
                yield return folded[start..i];
            start = i + 1;
        }
    }

    /// <summary>Joins overlapping pairs of Han characters to phrases; other tokens stand alone.</summary>
    private static IEnumerable<string[]> PhrasesOf(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            while (end < tokens.Count && Overlaps(tokens[end - 1], tokens[end]))
                end++;
            yield return [.. tokens.Skip(i).Take(end - i)];
            i = end;
        }
    }

    private static bool Overlaps(string first, string second) =>
        Runes(first) is [_, var last] && Runes(second) is [var next, _] && last == next && last.Value > 0x2E7F;

    private static Rune[] Runes(string token) => [.. token.EnumerateRunes()];
}
