using System.Text.RegularExpressions;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Reads places from names and addresses.</summary>
public static partial class PlaceNames
{
    /// <summary>Municipalities, whose districts rank with cities.</summary>
    private static readonly string[] Municipalities = ["11", "12", "31", "50"];

    /// <summary>The place that a text begins with: a name, a chain of names (江西赣州, 上海-浦东新区), or an address.</summary>
    /// <param name="text">The text; a label such as 「上班地址 :」 in front is passed over.</param>
    /// <param name="within">Where the place must lie, if the context says so; null for anywhere. A text that only names what contains it gives it back.</param>
    /// <param name="level">The level that the context asks for, such as a column of provinces; decides between places of one name.</param>
    /// <remarks>
    /// <para>A name without its kind (赣州) counts only before a separator, the end, or a place inside it: 重庆南路 is not in 重庆.</para>
    /// <para>Ties: a province is meant rather than a county of its name (河北), a city rather than a county outside the municipalities or
    /// inside it (西安, 长沙); all else that shares a name is ambiguous (朝阳, 吉林, 海南, 鼓楼区) unless a parent or the context decides.</para>
    /// <para>Cost: a few dictionary look-ups, about a microsecond beside folding.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static PlaceReading Read(string text, RegionCode? within = null, PlaceLevel? level = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        var start = PlaceChainReader.SkipSeparators(folded, LabelLength(folded));
        IReadOnlyList<RegionCode>? scope = within is { } area ? [area] : null;
        if (PlaceChainReader.Read(folded, start, scope) is not { } mention)
            return new PlaceReading.Unknown(text);
        var matched = folded[start..mention.End];
        var places = AtLevel(Inside(mention.Places, within), level);
        if (places.Count == 0)
            return new PlaceReading.Unknown(text);
        var meant = Meant(places);
        if (meant.Count > 1)
            return new PlaceReading.Ambiguous([.. places.Select(place => place.Code).Order()], matched);
        return new PlaceReading.Found(meant[0].Code, matched, folded[PlaceChainReader.SkipSeparators(folded, mention.End)..]);
    }

    /// <summary>The places that lie within an area; where the text names only what contains the area, the area itself.</summary>
    private static IReadOnlyList<Place> Inside(IReadOnlyList<Place> places, RegionCode? within)
    {
        if (within is not { } area)
            return places;
        var inside = places.Where(place => place.Code.IsWithin(area)).ToList();
        if (inside.Count == 0 && places.Any(place => area.IsWithin(place.Code)) && PlaceTable.Find(area) is { } itself)
            inside.Add(itself);
        return inside;
    }

    private static IReadOnlyList<Place> AtLevel(IReadOnlyList<Place> places, PlaceLevel? level)
    {
        if (level is null || places.Count == 1)
            return places;
        var wanted = places.Where(place => place.Level == level).ToList();
        return wanted.Count > 0 ? wanted : places;
    }

    private static IReadOnlyList<Place> Meant(IReadOnlyList<Place> places)
    {
        if (places.Count == 1)
            return places;
        var highest = places.Min(place => place.Level);
        var tops = places.Where(place => place.Level == highest).ToList();
        return highest switch
        {
            PlaceLevel.Province => [.. places.Where(place => place.Level <= PlaceLevel.City)],
            PlaceLevel.City => [.. tops, .. places.Where(place => place.Level == PlaceLevel.County && Municipalities.Contains(place.Code.Province))],
            _ => places,
        };
    }

    private static int LabelLength(string folded) => folded.Contains(':', StringComparison.Ordinal) ? Label().Match(folded).Length : 0;

    [GeneratedRegex("^[^:]{0,6}(地址|地点|地区|所在地|区域) ?:")]
    private static partial Regex Label();
}
