using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A post found.</summary>
/// <param name="Id">The post.</param>
/// <param name="Relevance">
/// Higher is better; comparable within one answer only. A title that is the query is above all others, then come titles that begin or
/// end with it. 0 for a query without words; below 0 if <see cref="IsRelated"/>.
/// </param>
public readonly record struct PostHit(PostId Id, double Relevance)
{
    /// <summary>
    /// What the hit was sorted by, higher first: the day's number for <see cref="PostSort.Date"/>, yuan a month for
    /// <see cref="PostSort.Pay"/>, kilometres below zero for <see cref="PostSort.Distance"/>; negative infinity if the post does not
    /// say; 0 for <see cref="PostSort.Relevance"/>.
    /// </summary>
    public double SortKey { get; init; }

    /// <summary>Whether the post was found through words that stand for those of the query. All such hits follow the others, in every order.</summary>
    public bool IsRelated => Relevance < 0;

    /// <summary>Where a page that ends with this hit ends.</summary>
    public PostSearchPosition Position => new(Relevance, Id) { SortKey = SortKey };
}
