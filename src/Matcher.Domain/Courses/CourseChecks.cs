namespace Matcher.Domain;

/// <summary>What no single field of a course can check alone.</summary>
public static class CourseChecks
{
    /// <summary>The longest name, provider, place or subsidy, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest description and the longest requirements, in characters.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most seats.</summary>
    public const int MaxSeats = 100_000;

    /// <summary>The highest fee, in yuan.</summary>
    public const int MaxFeeYuan = 1_000_000;

    /// <summary>The most entries of any list of a course.</summary>
    public const int MaxListLength = 200;

    /// <summary>Lists everything wrong with a course; empty if it may be stored.</summary>
    public static IReadOnlyList<Violation> Check(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var found = new List<Violation>();
        CheckTexts(course, found);
        CheckNumbers(course, found);
        CheckDates(course, found);
        CheckLists(course, found);
        return found;
    }

    private static void CheckTexts(Course course, List<Violation> found)
    {
        if (string.IsNullOrWhiteSpace(course.Name))
            found.Add(new("name", "is empty; a course needs a name."));
        foreach (var (field, text, most) in new (string, string?, int)[]
        {
            ("name", course.Name, MaxNameLength), ("provider", course.Provider, MaxNameLength), ("place_text", course.PlaceText, MaxNameLength),
            ("subsidy", course.Subsidy, MaxNameLength), ("text", course.Text, MaxTextLength), ("requirements", course.Requirements, MaxTextLength),
        })
        {
            if (text?.Length > most)
                found.Add(new(field, $"has {text.Length} characters; at most {most} are allowed."));
        }
    }

    private static void CheckNumbers(Course course, List<Violation> found)
    {
        if (course.Seats is < 1 or > MaxSeats)
            found.Add(new("seats", $"was {course.Seats}; 1 to {MaxSeats} is allowed."));
        if (course.FeeYuan is < 0 or > MaxFeeYuan)
            found.Add(new("fee_yuan", FormattableString.Invariant($"was {course.FeeYuan}; 0 to {MaxFeeYuan} yuan is allowed.")));
    }

    private static void CheckDates(Course course, List<Violation> found)
    {
        if (course.StartsOn > course.EndsOn)
            found.Add(new("ends_on", $"was {course.EndsOn:yyyy-MM-dd}, before starts_on {course.StartsOn:yyyy-MM-dd}."));
        if (course.EnrolUntil > course.EndsOn)
            found.Add(new("enrol_until", $"was {course.EnrolUntil:yyyy-MM-dd}, after ends_on {course.EndsOn:yyyy-MM-dd}."));
    }

    private static void CheckLists(Course course, List<Violation> found)
    {
        ListChecks.Lengths(found, MaxListLength, ("occupations", course.Occupations.Count), ("skills", course.Skills.Count),
            ("tags", course.Tags.Count), ("required_courses", course.RequiredCourses.Count));
        ListChecks.Unique(found, "provisions", "kind", course.Provisions, provision => provision.Kind);
        ListChecks.Texts(found, "skills", course.Skills);
        ListChecks.Texts(found, "tags", course.Tags);
        if (course.RequiredCourses.Contains(course.Id))
            found.Add(new("required_courses", $"names '{course.Id}' itself; a course cannot come before itself."));
    }
}
