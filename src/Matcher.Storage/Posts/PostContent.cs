using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>Compares posts by what they say, lists item by item.</summary>
internal static class PostContent
{
    /// <remarks>Records compare lists by reference; with all lists the same instance, what is left compares by value.</remarks>
    public static bool IsSame(Post a, Post b) =>
        Bare(a) == Bare(b)
        && a.RequiredSkills.SequenceEqual(b.RequiredSkills)
        && a.PreferredSkills.SequenceEqual(b.PreferredSkills)
        && a.RequiredLicences.SequenceEqual(b.RequiredLicences)
        && a.Courses.SequenceEqual(b.Courses)
        && a.Demands.SequenceEqual(b.Demands)
        && a.Exposures.SequenceEqual(b.Exposures)
        && a.Provisions.SequenceEqual(b.Provisions)
        && a.ReadFields.SequenceEqual(b.ReadFields)
        && a.Sources.SequenceEqual(b.Sources);

    private static Post Bare(Post post) => post with
    {
        RequiredSkills = Array.Empty<string>(),
        PreferredSkills = Array.Empty<string>(),
        RequiredLicences = Array.Empty<LicenceCode>(),
        Courses = Array.Empty<string>(),
        Demands = Array.Empty<Demand>(),
        Exposures = Array.Empty<ExposureFact>(),
        Provisions = Array.Empty<Provision>(),
        ReadFields = Array.Empty<ReadField>(),
        Sources = Array.Empty<PostSource>(),
    };
}
