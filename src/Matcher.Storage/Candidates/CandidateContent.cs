using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>Compares candidates by what they say, lists item by item.</summary>
internal static class CandidateContent
{
    /// <remarks>Records compare lists by reference; with all lists the same instance, what is left compares by value.</remarks>
    public static bool IsSame(Candidate a, Candidate b) =>
        Bare(a) == Bare(b)
        && a.Disabilities.SequenceEqual(b.Disabilities)
        && a.Functions.SequenceEqual(b.Functions)
        && a.Needs.SequenceEqual(b.Needs)
        && a.AvoidedExposures.SequenceEqual(b.AvoidedExposures)
        && IsSame(a.Skills, b.Skills)
        && IsSame(a.Licences, b.Licences)
        && a.CompletedCourses.SequenceEqual(b.CompletedCourses)
        && a.Wishes.Titles.SequenceEqual(b.Wishes.Titles)
        && a.Wishes.Occupations.SequenceEqual(b.Wishes.Occupations)
        && a.Wishes.Forms.SequenceEqual(b.Wishes.Forms)
        && a.Wishes.WorkModes.SequenceEqual(b.Wishes.WorkModes)
        && a.Consents.SequenceEqual(b.Consents);

    private static bool IsSame<T>(IReadOnlyList<T>? a, IReadOnlyList<T>? b) =>
        a is null || b is null ? a is null && b is null : a.SequenceEqual(b);

    private static Candidate Bare(Candidate candidate) => candidate with
    {
        Disabilities = Array.Empty<Disability>(),
        Functions = Array.Empty<FunctionAssessment>(),
        Needs = Array.Empty<Need>(),
        AvoidedExposures = Array.Empty<Exposure>(),
        Skills = null,
        Licences = null,
        CompletedCourses = Array.Empty<string>(),
        Wishes = candidate.Wishes with
        {
            Titles = Array.Empty<string>(),
            Occupations = Array.Empty<OccupationCode>(),
            Forms = Array.Empty<EmploymentForm>(),
            WorkModes = Array.Empty<WorkMode>(),
        },
        Consents = Array.Empty<Consent>(),
    };
}
