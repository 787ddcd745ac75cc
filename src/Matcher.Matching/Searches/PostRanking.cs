using Matcher.Text;

namespace Matcher.Matching;

/// <summary>All posts that a query finds, down to a depth: those with all words, then those with some of them.</summary>
/// <param name="Hits">Best first, ties by id. The relevance falls through the whole list.</param>
/// <param name="WithAllWords">How many of the hits have all words; they come first.</param>
public sealed record PostRanking(IReadOnlyList<PostHit> Hits, int WithAllWords)
{
    /// <summary>Ranks posts.</summary>
    /// <param name="search">Searches the index.</param>
    /// <param name="query">Text, filter, and the depth as its count; order and page are not read.</param>
    /// <remarks>
    /// <para>Edge cases: a query without words finds nothing.</para>
    /// <para>Cost: one search, and a second one if fewer posts than asked for have all words.</para>
    /// </remarks>
    public static PostRanking Of(Func<PostQuery, PostSearchResult> search, PostQuery query)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(query);
        if (Segmentation.SearchTokens(query.Text).Count == 0)
            return new([], 0);
        query = query with { Sort = PostSort.Relevance, After = null, Facets = [] };
        var all = search(query with { Match = WordMatch.All }).Hits;
        if (all.Count >= query.Count)
            return new(all, all.Count);
        var first = all.Select(hit => hit.Id).ToHashSet();
        List<PostHit> rest = [.. search(query with { Match = WordMatch.Any }).Hits.Where(hit => !first.Contains(hit.Id)).Take(query.Count - all.Count)];
        // The two scores are of different sums; lifted by the best of the rest, those with all words stay above.
        var lift = rest.Count == 0 ? 0 : rest[0].Relevance;
        return new([.. all.Select(hit => hit with { Relevance = hit.Relevance + lift }), .. rest], all.Count);
    }
}
