namespace Matcher.Domain;

/// <summary>An entry of an automated result as it was when a review was asked for.</summary>
/// <param name="Post">The post.</param>
/// <param name="Rank">Its rank as shown; null if it was not in the list.</param>
/// <param name="OriginalRank">Its rank by score; null if it was not in the list.</param>
/// <param name="Score">Its score, units of 2⁻²⁴.</param>
/// <param name="Gates">The gates that kept it out.</param>
public sealed record FrozenEntry(PostId Post, long? Rank, long? OriginalRank, long Score, IReadOnlyList<string> Gates)
{
    /// <summary>The most entries of a list that are kept.</summary>
    public const int Most = 100;
}
