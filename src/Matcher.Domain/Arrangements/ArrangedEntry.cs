namespace Matcher.Domain;

/// <summary>An entry of a list that staff arranged. Its score and its parts are what they were.</summary>
/// <param name="Id">The listed side: a post in recommendations, a person in a shortlist.</param>
/// <param name="Placing">What was done with it.</param>
/// <param name="Place">Where a moved entry stands, from 1; null for others.</param>
/// <param name="Reason">Why.</param>
/// <param name="Made">Who arranged it, and when.</param>
/// <param name="Since">The version of the arrangement that brought it; orders entries that were pinned.</param>
public sealed record ArrangedEntry(string Id, Placing Placing, int? Place, string Reason, Recording Made, long Since)
{
    /// <summary>The furthest place.</summary>
    public const int MaxPlace = 100_000;

    /// <summary>The rank that the entry had by its score when it was arranged; null if it was not in the list.</summary>
    public long? OriginalRank { get; init; }

    /// <summary>Its order among those that one call arranged.</summary>
    public int Order { get; init; }
}
