using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>What the posts of a segment are sorted by, higher first; as <see cref="PostHit.SortKey"/>.</summary>
internal sealed class SortKeys(PostQuery query, Segment segment)
{
    private readonly double[] _distances = query.Sort == PostSort.Distance ? Distances(query.Near!.Value, segment.Regions) : [];

    public double Of(in PostFacts facts) => query.Sort switch
    {
        PostSort.Date => facts.PublishedOn < 0 ? double.NegativeInfinity : facts.PublishedOn,
        PostSort.Pay => facts.PayMax < 0 ? double.NegativeInfinity : facts.PayMax,
        PostSort.Distance => _distances[facts.Region],
        _ => 0,
    };

    // A province's mean point says nothing about where the work is.
    private static double[] Distances(GeoPoint near, RegionCode?[] regions) =>
        [.. regions.Select(region => region is { } code && PlaceTable.Find(code) is { Level: not PlaceLevel.Province, Point: { } point }
            ? -near.DistanceKm(point)
            : double.NegativeInfinity)];
}
