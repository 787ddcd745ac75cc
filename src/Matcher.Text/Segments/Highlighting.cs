namespace Matcher.Text;

/// <summary>Marks in a text what a query matched, with the same tokens that the index uses.</summary>
public static class Highlighting
{
    /// <summary>The ranges of a text where tokens of a query match.</summary>
    /// <remarks>Shape: ranges of the text as given, in order, overlapping and touching ones merged. Edge cases: no match, no ranges.</remarks>
    /// <exception cref="ArgumentNullException">The text or the query is null.</exception>
    public static IReadOnlyList<TextRange> Highlights(string text, string query)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        return Merge(Matches(text, query).Select(match => match.Range));
    }

    /// <summary>The part of a text that shows most of a query: the window with the most different tokens, the first of equals.</summary>
    /// <param name="text">The text to show.</param>
    /// <param name="query">What was searched for.</param>
    /// <param name="length">Longest snippet, in UTF-16 units; at least 1.</param>
    /// <remarks>Edge cases: without match the beginning of the text; a surrogate pair is never cut.</remarks>
    /// <exception cref="ArgumentNullException">The text or the query is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Snippet Snippet(string text, string query, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var matches = Matches(text, query);
        var start = text.Length <= length ? 0 : BestStart(matches, length);
        // A quarter of the room goes to what leads up to the first match.
        if (start > 0)
            start = Math.Clamp(start - (length / 4), 0, text.Length - length);
        var end = Math.Min(text.Length, start + length);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        if (end < text.Length && end > start && char.IsLowSurrogate(text[end]))
            end--;
        var inside = matches.Select(match => match.Range).Where(range => range.Start >= start && range.End <= end)
            .Select(range => new TextRange(range.Start - start, range.Length));
        return new Snippet(text[start..end], start, Merge(inside));
    }

    private static List<(string Token, TextRange Range)> Matches(string text, string query)
    {
        var wanted = Segmentation.SearchTokens(query).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0)
            return [];
        var folded = Folding.FoldWithOrigins(text);
        var tokens = TokenReader.Tokens(folded.Text).Concat(TokenReader.HanCharacters(folded.Text));
        return
        [
            .. tokens.Where(token => wanted.Contains(token.Text)).Distinct()
                .Select(token => (token.Text, folded.Originate(token.Start, token.Length)))
                .OrderBy(match => match.Item2.Start).ThenBy(match => match.Item2.Length),
        ];
    }

    /// <summary>Start of the match from which a window, less the lead, holds the most different tokens.</summary>
    private static int BestStart(List<(string Token, TextRange Range)> matches, int length)
    {
        var room = length - (length / 4);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (best, bestStart, next) = (0, 0, 0);
        for (var first = 0; first < matches.Count; first++)
        {
            var limit = matches[first].Range.Start + room;
            for (; next < matches.Count && matches[next].Range.End <= limit; next++)
                counts[matches[next].Token] = counts.GetValueOrDefault(matches[next].Token) + 1;
            if (counts.Count > best)
                (best, bestStart) = (counts.Count, matches[first].Range.Start);
            if (counts.TryGetValue(matches[first].Token, out var count) && first < next)
            {
                if (count == 1)
                    counts.Remove(matches[first].Token);
                else
                    counts[matches[first].Token] = count - 1;
            }
            next = Math.Max(next, first + 1);
        }
        return bestStart;
    }

    private static List<TextRange> Merge(IEnumerable<TextRange> ranges)
    {
        var merged = new List<TextRange>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, range.End) - merged[^1].Start);
            else
                merged.Add(range);
        }
        return merged;
    }
}
