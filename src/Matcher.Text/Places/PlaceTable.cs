using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Text;

/// <summary>Provinces, cities and counties with codes, parents and points.</summary>
/// <remarks>Immutable; read once from the embedded table. Source: GB/T 2260 with its yearly updates; see the header of places.tsv.</remarks>
public static class PlaceTable
{
    private static readonly FrozenDictionary<string, Place> Places = PlaceTableReader.Read();

    private static readonly FrozenDictionary<string, RegionCodeStatus.Replaced> Former = FactTable.Rows("former-regions.tsv", 4)
        .ToFrozenDictionary(
            row => row[0],
            row => new RegionCodeStatus.Replaced(row[1], [.. row[2].Split(',').Select(code => new RegionCode(code))], int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    private static readonly ILookup<RegionCode, Place> ChildrenByParent =
        Places.Values.Where(place => place.Parent is not null).OrderBy(place => place.Code).ToLookup(place => place.Parent!.Value);

    /// <summary>Every place in code order.</summary>
    public static IReadOnlyList<Place> All { get; } = [.. Places.Values.OrderBy(place => place.Code)];

    /// <summary>The place of a code; for a township code (9 or 12 digits) its county. Null if the code is not in force.</summary>
    public static Place? Find(RegionCode code) => Places.GetValueOrDefault(Key(code));

    /// <summary>Tells whether a code is in force, was replaced, or is unknown. An old code is reported, never silently changed.</summary>
    public static RegionCodeStatus Check(RegionCode code)
    {
        var key = Key(code);
        if (Places.TryGetValue(key, out var place))
            return new RegionCodeStatus.Valid(place);
        return Former.TryGetValue(key, out var replaced) ? replaced : new RegionCodeStatus.Unknown();
    }

    /// <summary>The code without the zeros that GB/T 2260 fills up provinces and cities with: 36 for 360000, 3607 for 360700.</summary>
    /// <remarks>Edge cases: a code in force as it stands (441900), an unknown one, and a township code stay as they are.</remarks>
    public static RegionCode WithoutFiller(RegionCode code)
    {
        var digits = code.Value ?? "";
        while (!IsOnFile(digits) && digits.Length > 2 && digits.EndsWith("00", StringComparison.Ordinal))
        {
            digits = digits[..^2];
            if (IsOnFile(digits))
                return new RegionCode(digits);
        }
        return code;
    }

    /// <summary>The place and its parents, province first; empty if the code is not in force.</summary>
    public static IReadOnlyList<Place> Path(RegionCode code)
    {
        var path = new List<Place>(3);
        for (var place = Find(code); place is not null; place = place.Parent is { } parent ? Find(parent) : null)
            path.Insert(0, place);
        return path;
    }

    /// <summary>The name with its parents, such as 江西省赣州市章贡区; null if the code is not in force.</summary>
    /// <remarks>Edge cases: a county that bears its city's name (东莞市) is named once.</remarks>
    public static string? FullName(RegionCode code)
    {
        var path = Path(code);
        return path.Count == 0 ? null : string.Concat(path.Select(place => place.Name).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The places directly below one, in code order.</summary>
    public static IReadOnlyList<Place> Children(RegionCode code) => [.. ChildrenByParent[code]];

    /// <summary>The great-circle distance between two places, in kilometres; null if a code is not in force or has no point.</summary>
    public static double? DistanceKm(RegionCode a, RegionCode b) =>
        Find(a)?.Point is { } from && Find(b)?.Point is { } to ? from.DistanceKm(to) : null;

    private static bool IsOnFile(string digits) => Places.ContainsKey(digits) || Former.ContainsKey(digits);

    private static string Key(RegionCode code) => code.Value is null ? "" : code.County ?? code.Value;
}
