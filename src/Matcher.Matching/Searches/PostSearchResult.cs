namespace Matcher.Matching;

/// <summary>What a search found.</summary>
/// <param name="Hits">Best first; ties by id.</param>
/// <param name="Total">Hits over all pages.</param>
/// <param name="TotalIsEstimate">Whether <paramref name="Total"/> and the facets are estimates.</param>
/// <param name="Facets">Counts per facet asked for; most frequent first, ties by value.</param>
/// <param name="IsBroadened">Whether no post had all words and posts with some of them are shown.</param>
public sealed record PostSearchResult(
    IReadOnlyList<PostHit> Hits,
    long Total,
    bool TotalIsEstimate,
    IReadOnlyList<FacetCount> Facets,
    bool IsBroadened)
{
    /// <summary>How many of the hits over all pages were found through words that stand for those of the query.</summary>
    public long RelatedTotal { get; init; }
}
