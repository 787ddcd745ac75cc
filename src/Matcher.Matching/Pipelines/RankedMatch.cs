using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A match in a list.</summary>
/// <param name="Rank">From 1, over all pages.</param>
/// <param name="Match">The match.</param>
/// <param name="Key">Its sort key; the last one of a page asks for the next.</param>
public sealed record RankedMatch(long Rank, Match Match, RankKey Key)
{
    /// <summary>The rank by score alone, from 1; differs from <see cref="Rank"/> where staff arranged the list.</summary>
    public long OriginalRank { get; init; } = Rank;

    /// <summary>What staff did with this entry; null if nothing.</summary>
    public ArrangedEntry? Arranged { get; init; }
}
