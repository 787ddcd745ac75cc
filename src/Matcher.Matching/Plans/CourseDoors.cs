using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Whether a course is within reach of a person: 学得会 (row 22 of the seed inventory).</summary>
internal static class CourseDoors
{
    private const int NameShown = 12;
    private const int Province = 2;
    private const int Prefecture = 4;

    private static readonly Dictionary<EducationLevel, Sentence> Levels = new()
    {
        [EducationLevel.None] = new("任何", "any"),
        [EducationLevel.Primary] = new("小学", "primary"),
        [EducationLevel.JuniorSecondary] = new("初中", "junior secondary"),
        [EducationLevel.SecondaryVocational] = new("中专", "secondary vocational"),
        [EducationLevel.SeniorSecondary] = new("高中", "senior secondary"),
        [EducationLevel.JuniorCollege] = new("大专", "junior college"),
        [EducationLevel.Bachelor] = new("本科", "bachelor"),
        [EducationLevel.Master] = new("硕士", "master"),
        [EducationLevel.Doctor] = new("博士", "doctor"),
    };

    /// <summary>A name short enough for a sentence.</summary>
    public static string Short(string name) => name.Length <= NameShown ? name : string.Concat(name.AsSpan(0, NameShown - 1), "…");

    /// <summary>
    /// Whether it is held where the person can go: in their city, or in their province if it is online, in part, or has a place to stay;
    /// anywhere if they would move. What nobody said keeps nobody out.
    /// </summary>
    public static bool IsNear(Course course, Candidate person)
    {
        if (course.Region is not { } place || person.Residence is not { } home || person.Wishes.WillingToMove == true)
            return true;
        var canStay = course.Mode is CourseMode.Online or CourseMode.Hybrid
            || course.Provisions.Any(one => one.Kind == ProvisionKind.Dormitory && one.State is ProvisionState.Yes or ProvisionState.Arrangeable);
        return Shares(place, home, canStay ? Province : Prefecture);
    }

    /// <summary>What the person lacks for it; and what has to be asked.</summary>
    public static (IReadOnlyList<Sentence> Lacks, IReadOnlyList<Sentence> ToAsk) Check(Course course, Candidate person, MatchSnapshot snapshot)
    {
        var (lacks, ask) = (new List<Sentence>(), new List<Sentence>());
        if (course.MinEducation is { } asked and not EducationLevel.None)
        {
            if (person.Education is not { } has)
                ask.Add(new("要问本人的学历", "To ask: the person's education"));
            else if (new EducationRequirement(asked).StepsShort(has) > 0)
                lacks.Add(Lacking(new($"{Levels[asked].Zh}学历", $"{Levels[asked].En} education")));
        }

        foreach (var before in course.RequiredCourses.Where(id => !person.CompletedCourses.Contains(id.Value, StringComparer.Ordinal)))
        {
            // A course that is not on file has no name, and an id is none.
            lacks.Add(Lacking(snapshot.FindCourse(before) is { } known
                ? new($"“{Short(known.Name)}”课程", $"the course \"{Short(known.Name)}\"")
                : new("先修课程", "a course to be completed before")));
        }

        foreach (var need in person.Needs.Where(need => need.Strength == NeedStrength.Essential))
            CheckNeed(course, need.Provision, snapshot, lacks, ask);
        return (lacks, ask);
    }

    private static void CheckNeed(Course course, ProvisionKind kind, MatchSnapshot snapshot, List<Sentence> lacks, List<Sentence> ask)
    {
        if (course.Mode == CourseMode.Online && SiteProvisions.Contains(kind))
            return;
        var name = ProvisionWords.Of(kind);
        var known = course.Provisions.FirstOrDefault(one => one.Kind == kind && !one.IsStaleOn(snapshot.Versions.Day, snapshot.Settings.ProvisionMaxAgeDays));
        if (known is { State: ProvisionState.Refused })
            lacks.Add(Lacking(name));
        else if (known is null or { State: ProvisionState.Unknown })
            ask.Add(new($"要问培训点:{name.Zh}", $"To ask the place of training: {name.En}"));
    }

    private static Sentence Lacking(Sentence what) => new($"学得会:缺{what.Zh}", $"Can be learned: lacks {what.En}");

    private static bool Shares(RegionCode place, RegionCode home, int digits)
    {
        var shared = Math.Min(digits, Math.Min(place.Value.Length, home.Value.Length));
        return string.CompareOrdinal(place.Value, 0, home.Value, 0, shared) == 0;
    }
}
