using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>How near regions lie to a point, as <see cref="PostSort.Distance"/> sorts; for one search.</summary>
/// <remarks>Cost: each region is worked out once, when it is first asked for.</remarks>
/// <param name="near">The point.</param>
public sealed class RegionDistances(GeoPoint near)
{
    private readonly Dictionary<RegionCode, double> _keys = [];

    /// <summary>What is sorted by: the nearer the higher.</summary>
    /// <remarks>
    /// Units and range: kilometres, 0 or less. Edge cases: negative infinity where the place is not known or only its province is,
    /// whose mean point says nothing about where the work is.
    /// </remarks>
    public double SortKey(RegionCode? region)
    {
        if (region is not { } code)
            return double.NegativeInfinity;
        if (_keys.TryGetValue(code, out var key))
            return key;
        return _keys[code] = PlaceTable.Find(code) is { Level: not PlaceLevel.Province, Point: { } point } ? -near.DistanceKm(point) : double.NegativeInfinity;
    }
}
