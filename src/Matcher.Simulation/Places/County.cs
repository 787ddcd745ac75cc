namespace Matcher.Simulation;

/// <summary>A county with its place on the map, in hundredths of a degree, so that distances need no parsing and no rounding.</summary>
internal sealed record County(string Code, string Name, string City, string Province, int LongitudeCenti, int LatitudeCenti, bool IsUrban, int Weight)
{
    internal RegionCode Region { get; } = new(Code);

    /// <summary>The name as it stands in addresses.</summary>
    internal string FullName { get; } = City == Province ? Province + Name : Province + City + Name;

    /// <summary>
    /// The distance on a flat map, in kilometres. The cosine is a polynomial: the platform's own one differs between machines.
    /// </summary>
    internal double DistanceKm(County other)
    {
        var north = (other.LatitudeCenti - LatitudeCenti) * 1.1119;
        var radians = (other.LatitudeCenti + LatitudeCenti) / 200.0 * 0.017453292519943295;
        var square = radians * radians;
        var cosine = 1 - (square / 2) + (square * square / 24) - (square * square * square / 720);
        var east = (other.LongitudeCenti - LongitudeCenti) * 1.1119 * cosine;
        return Math.Sqrt((north * north) + (east * east));
    }
}
