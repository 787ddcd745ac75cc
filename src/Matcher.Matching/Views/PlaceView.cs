using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A place with what distance bands need.</summary>
/// <param name="Code">The code.</param>
/// <param name="Point">The county's point; null where the code ends above the county, because a province's middle is no workplace.</param>
internal sealed record PlaceView(RegionCode Code, GeoPoint? Point)
{
    public static PlaceView? Of(RegionCode? code) => code is { } c
        ? new(c, c.County is null ? null : PlaceTable.Find(c)?.Point)
        : null;
}
