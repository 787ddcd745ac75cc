using Matcher.Domain;

namespace Matcher.Text;

/// <summary>A row of the place table.</summary>
/// <param name="Code">The GB/T 2260 code in force: 2, 4 or 6 digits.</param>
/// <param name="Name">The official name without its parents, such as 章贡区.</param>
/// <param name="Level">The level.</param>
/// <param name="Parent">
/// The place above; null for a province. Collective codes such as 1101 市辖区 or 4290 省直辖县级行政区划 are never parents: the parent of
/// 110105 is 11.
/// </param>
/// <param name="Point">
/// The place's point (of a city or province: the mean of its counties), good for distance bands; null where sources disagree by more than 40 km or have none.
/// </param>
public sealed record Place(RegionCode Code, string Name, PlaceLevel Level, RegionCode? Parent, GeoPoint? Point);
