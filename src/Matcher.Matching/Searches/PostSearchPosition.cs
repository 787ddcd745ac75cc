using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The sort key of a hit: posts with the words themselves first, then <see cref="SortKey"/> falling, then relevance falling, then id rising.</summary>
/// <param name="Relevance">The relevance.</param>
/// <param name="Id">The id.</param>
public readonly record struct PostSearchPosition(double Relevance, PostId Id)
{
    /// <summary>As <see cref="PostHit.IsRelated"/>.</summary>
    public bool IsRelated => Relevance < 0;

    /// <summary>As <see cref="PostHit.SortKey"/>.</summary>
    public double SortKey { get; init; }
}
