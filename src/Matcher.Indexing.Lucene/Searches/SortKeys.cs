using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Indexing.Lucene;

/// <summary>What the posts of a segment are sorted by, higher first; as <see cref="PostHit.SortKey"/>.</summary>
internal sealed class SortKeys
{
    private readonly NumericDocValues? _numbers;
    private readonly SortedDocValues? _regions;
    private readonly double[] _distances = [];

    public SortKeys(PostQuery query, AtomicReader segment)
    {
        if (query.Sort == PostSort.Date)
            _numbers = segment.GetNumericDocValues(IndexFields.PublishedOn);
        if (query.Sort == PostSort.Pay)
            _numbers = segment.GetNumericDocValues(IndexFields.PayMaxYuanPerMonth);
        if (query.Sort != PostSort.Distance)
            return;
        _regions = segment.GetSortedDocValues(IndexFields.Region);
        _distances = Distances(query.Near!.Value, _regions);
    }

    public double Of(int post)
    {
        if (_regions is not null)
            return _distances[_regions.GetOrd(post)];
        if (_numbers is null)
            return 0;
        return _numbers.Get(post) is var number && number == IndexFields.NoNumber ? double.NegativeInfinity : number;
    }

    // A province's mean point says nothing about where the work is.
    private static double[] Distances(GeoPoint near, SortedDocValues regions)
    {
        var distances = new double[regions.ValueCount];
        var code = new BytesRef();
        for (var i = 0; i < distances.Length; i++)
        {
            regions.LookupOrd(i, code);
            var place = code.Utf8ToString() is var text && text == IndexFields.Unknown ? null : PlaceTable.Find(new RegionCode(text));
            distances[i] = place is { Level: not PlaceLevel.Province, Point: { } point } ? -near.DistanceKm(point) : double.NegativeInfinity;
        }
        return distances;
    }
}
