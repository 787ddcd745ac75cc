using System.Globalization;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>A place with what distance bands need.</summary>
/// <param name="Code">The code.</param>
/// <param name="Point">The county's point; null where the code ends above the county, because a province's middle is no workplace.</param>
internal sealed record PlaceView(RegionCode Code, GeoPoint? Point)
{
    private const int MostDigits = 12;

    public static PlaceView? Of(RegionCode? code) => code is { } c
        ? new(c, c.County is null ? null : PlaceTable.Find(c)?.Point)
        : null;

    /// <summary>A number for a place; places within one another have neighbouring numbers, and what lies nowhere comes first.</summary>
    public static long OrderOf(PlaceView? place) =>
        place is null ? 0 : long.Parse(place.Code.Value.PadRight(MostDigits, '0'), CultureInfo.InvariantCulture);
}
