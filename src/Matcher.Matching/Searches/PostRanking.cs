namespace Matcher.Matching;

/// <summary>All posts that pass a filter, down to a depth, by how related they are to a query.</summary>
/// <param name="Hits">Best first, ties by id. The relevance never rises through the list; 0 is nothing in common, 1 a title that is the query.</param>
/// <param name="WithAllWords">How many posts have all words of the query.</param>
public sealed record PostRanking(IReadOnlyList<PostHit> Hits, long WithAllWords);
