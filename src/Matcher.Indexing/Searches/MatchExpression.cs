using System.Text;
using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>Turns a query's words into FTS5 expressions. Every token is quoted, so that nothing of the text is read as syntax.</summary>
/// <param name="All">Matches posts with all words, Han words as phrases; null if the query has no words.</param>
/// <param name="Any">Matches posts with any token; null if that would find nothing more.</param>
internal sealed record MatchExpression(string? All, string? Any)
{
    /// <summary>The most tokens that are looked for; a longer text is cut.</summary>
    private const int MaxTokens = 256;

    public static MatchExpression Of(string text)
    {
        // One word at a time, since only tokens of one run of Han characters belong together.
        var words = Words(Folding.Fold(text)).Select(Segmentation.SearchTokens).Where(tokens => tokens.Count > 0).ToList();
        var (phrases, tokens) = (new List<string>(), new List<string>());
        foreach (var word in words)
        {
            phrases.AddRange(Phrases(word));
            tokens.AddRange(word);
            if (tokens.Count > MaxTokens)
                break;
        }
        if (tokens.Count == 0)
            return new(null, null);
        var distinct = tokens.Distinct(StringComparer.Ordinal).Take(MaxTokens).Select(Quote).ToList();
        return new(string.Join(" AND ", phrases.Distinct(StringComparer.Ordinal).Take(MaxTokens)),
            distinct.Count > 1 ? string.Join(" OR ", distinct) : null);
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
    private static IEnumerable<string> Phrases(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            while (end < tokens.Count && Overlaps(tokens[end - 1], tokens[end]))
                end++;
            yield return Quote(string.Join(' ', tokens.Skip(i).Take(end - i)));
            i = end;
        }
    }

    private static bool Overlaps(string first, string second) =>
        Runes(first) is [_, var last] && Runes(second) is [var next, _] && last == next && last.Value > 0x2E7F;

    private static Rune[] Runes(string token) => [.. token.EnumerateRunes()];

    private static string Quote(string tokens) => $"\"{tokens.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
