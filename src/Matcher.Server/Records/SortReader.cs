using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Server;

// From where a search measures distances.
internal static class SortReader
{
    private const string Path = "near_region";

    public static GeoPoint? ReadNear(string region, PostSort sort, FieldReader fields)
    {
        if (sort != PostSort.Distance)
        {
            if (region.Length > 0)
                fields.Add(Path, "is given, but the posts are not sorted by distance.");
            return null;
        }

        if (region.Length == 0)
        {
            fields.Add(Path, "is missing; sorting by distance needs a city or county.");
            return null;
        }

        if (fields.Region(Path, region) is not { } code)
            return null;
        if (PlaceTable.Find(code) is { Level: not PlaceLevel.Province, Point: { } point })
            return point;
        fields.Add(Path, code.City is null ? $"was the province {region}; a city or county is allowed." : $"was {region}, of which no point is on file; a place nearby is allowed.");
        return null;
    }
}
