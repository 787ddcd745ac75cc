using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>Compares courses by what they say, lists item by item.</summary>
internal static class CourseContent
{
    public static bool IsSame(Course a, Course b) =>
        Bare(a) == Bare(b)
        && a.Occupations.SequenceEqual(b.Occupations)
        && a.Skills.SequenceEqual(b.Skills)
        && a.Tags.SequenceEqual(b.Tags)
        && a.RequiredCourses.SequenceEqual(b.RequiredCourses)
        && a.Provisions.SequenceEqual(b.Provisions);

    private static Course Bare(Course course) => course with
    {
        Occupations = Array.Empty<OccupationCode>(),
        Skills = Array.Empty<string>(),
        Tags = Array.Empty<string>(),
        RequiredCourses = Array.Empty<CourseId>(),
        Provisions = Array.Empty<Provision>(),
    };
}
