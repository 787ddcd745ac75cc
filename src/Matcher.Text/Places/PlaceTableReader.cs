using System.Collections.Frozen;
using System.Globalization;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Builds the places from their table: levels, parents, and points of cities and provinces.</summary>
internal static class PlaceTableReader
{
    public static FrozenDictionary<string, Place> Read()
    {
        var rows = FactTable.Rows("places.tsv", 4).ToDictionary(row => row[0], StringComparer.Ordinal);
        var points = rows.Values.Where(row => row[2].Length > 0)
            .ToDictionary(row => row[0], row => new GeoPoint(Degrees(row[2]), Degrees(row[3])), StringComparer.Ordinal);
        return rows.Values
            .Select(row => new Place(new RegionCode(row[0]), row[1], LevelOf(row[0]), ParentOf(row[0], rows), PointOf(row[0], points)))
            .ToFrozenDictionary(place => place.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>Tells whether a name stands for "all counties here" rather than for a place.</summary>
    public static bool IsCollective(string name) => name is "市辖区" or "县" || name.EndsWith("直辖县级行政区划", StringComparison.Ordinal);

    private static PlaceLevel LevelOf(string code) => code.Length switch
    {
        2 => PlaceLevel.Province,
        4 => PlaceLevel.City,
        _ => PlaceLevel.County,
    };

    private static RegionCode? ParentOf(string code, Dictionary<string, string[]> rows) => code.Length switch
    {
        2 => null,
        6 when rows.TryGetValue(code[..4], out var city) && !IsCollective(city[1]) => new RegionCode(code[..4]),
        _ => new RegionCode(code[..2]),
    };

    private static GeoPoint? PointOf(string code, Dictionary<string, GeoPoint> points)
    {
        if (points.TryGetValue(code, out var point))
            return point;
        if (code.Length == 6)
            return null;
        // Summed in code order, so that the mean is the same on every run.
        var inside = points.Where(entry => entry.Key.StartsWith(code, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value).ToList();
        return inside.Count == 0 ? null : new GeoPoint(
            Math.Round(inside.Average(each => each.Latitude), 2),
            Math.Round(inside.Average(each => each.Longitude), 2));
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
