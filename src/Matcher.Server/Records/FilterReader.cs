using Google.Protobuf.Collections;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Server;

// Conditions of a search.
internal static class FilterReader
{
    // What stands in open_on for no condition on dates.
    private const string AnyDay = "any";

    private const int MaxPayFloor = 10_000_000;

    public static PostFilter Read(V1.PostFilter? wire, FieldReader fields)
    {
        wire ??= new V1.PostFilter();
        const string path = "filter";
        if (wire.HasPayFloorYuanPerMonth && wire.PayFloorYuanPerMonth is < 0 or > MaxPayFloor)
            fields.Add($"{path}.pay_floor_yuan_per_month", $"was {wire.PayFloorYuanPerMonth}; 0 to {MaxPayFloor} is allowed.");
        return new PostFilter
        {
            Regions = ReadRegions(wire.Regions, $"{path}.regions", fields),
            Forms = Lists.Words<V1.EmploymentForm, EmploymentForm>(wire.Forms, $"{path}.forms", fields),
            WorkModes = Lists.Words<V1.WorkMode, WorkMode>(wire.WorkModes, $"{path}.work_modes", fields),
            PayFloorYuanPerMonth = wire.HasPayFloorYuanPerMonth ? wire.PayFloorYuanPerMonth : null,
            Education = fields.Word<V1.EducationLevel, EducationLevel>($"{path}.education", wire.Education),
            OpenOn = wire.OpenOn == AnyDay ? null : fields.Date($"{path}.open_on", wire.OpenOn) ?? fields.Today,
            Provisions = Lists.Words<V1.ProvisionKind, ProvisionKind>(wire.Provisions, $"{path}.provisions", fields),
        };
    }

    public static IReadOnlyList<PostFacet> ReadFacets(IReadOnlyList<V1.Facet> wire, FieldReader fields)
    {
        IReadOnlyList<PostFacet> facets = Lists.Words<V1.Facet, PostFacet>(wire, "facets", fields);
        for (int i = 0; i < facets.Count; i++)
        {
            if (facets.Take(i).Contains(facets[i]))
                fields.Add($"facets[{i}]", $"'{Vocabulary<PostFacet>.Of(facets[i])}' stands there twice; one entry is allowed.");
        }

        return facets;
    }

    private static List<RegionCode> ReadRegions(RepeatedField<string> wire, string path, FieldReader fields)
    {
        fields.MostItems(path, wire.Count);
        var regions = new List<RegionCode>();
        for (int i = 0; i < Math.Min(wire.Count, PostChecks.MaxListLength); i++)
        {
            if (wire[i].Length == 0)
                fields.Add($"{path}[{i}]", "is empty.");
            else if (fields.Region($"{path}[{i}]", wire[i]) is { } region)
                regions.Add(region);
        }

        return regions;
    }
}
