using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing.Lucene;

/// <summary>What the posts of a segment are sorted by, higher first; as <see cref="PostHit.SortKey"/>.</summary>
internal sealed class SortKeys
{
    private readonly int[]? _numbers;
    private readonly RegionDistances? _distances;
    private readonly SortedDocValues? _regions;
    private readonly int[] _regionOf = [];

    // Of the regions met so far; not a number for the others.
    private readonly double[] _keyOfRegion = [];

    /// <param name="sort">The order.</param>
    /// <param name="segment">The posts.</param>
    /// <param name="distances">For <see cref="PostSort.Distance"/>.</param>
    public SortKeys(PostSort sort, AtomicReader segment, RegionDistances? distances)
    {
        var columns = SegmentColumns.Of(segment);
        if (sort == PostSort.Date)
            _numbers = columns.PublishedOn;
        if (sort == PostSort.Pay)
            _numbers = columns.PayMaxYuanPerMonth;
        if (distances is null)
            return;
        _distances = distances;
        _regions = segment.GetSortedDocValues(IndexFields.Region);
        _regionOf = columns.Ordinals(IndexFields.Region);
        _keyOfRegion = [.. Enumerable.Repeat(double.NaN, _regions.ValueCount)];
    }

    public double Of(int post)
    {
        if (_distances is not null)
            return _keyOfRegion[_regionOf[post]] is var key && double.IsNaN(key) ? _keyOfRegion[_regionOf[post]] = _distances.SortKey(Region(_regionOf[post])) : key;
        if (_numbers is null)
            return 0;
        return _numbers[post] is var number && number == IndexFields.NoNumber ? double.NegativeInfinity : number;
    }

    private RegionCode? Region(int ordinal)
    {
        var code = new BytesRef();
        _regions!.LookupOrd(ordinal, code);
        return code.Utf8ToString() is var text && text == IndexFields.Unknown ? null : new RegionCode(text);
    }
}
