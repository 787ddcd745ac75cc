using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>What the posts of a segment are sorted by, higher first; as <see cref="PostHit.SortKey"/>.</summary>
/// <param name="sort">The order.</param>
/// <param name="segment">The posts.</param>
/// <param name="regions">For <see cref="PostSort.Distance"/>.</param>
internal sealed class SortKeys(PostSort sort, Segment segment, RegionDistances? regions)
{
    // Of the regions met so far; not a number for the others.
    private readonly double[] _distances = regions is null ? [] : [.. Enumerable.Repeat(double.NaN, segment.Regions.Length)];

    public double Of(in PostFacts facts) => sort switch
    {
        PostSort.Date => facts.PublishedOn < 0 ? double.NegativeInfinity : facts.PublishedOn,
        PostSort.Pay => facts.PayMax < 0 ? double.NegativeInfinity : facts.PayMax,
        PostSort.Distance => Distance(facts.Region),
        _ => 0,
    };

    private double Distance(int region) =>
        double.IsNaN(_distances[region]) ? _distances[region] = regions!.SortKey(segment.Regions[region]) : _distances[region];
}
