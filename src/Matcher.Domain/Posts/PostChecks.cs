namespace Matcher.Domain;

/// <summary>What no single field of a post can check alone.</summary>
public static class PostChecks
{
    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>The longest description, in characters.</summary>
    public const int MaxTextLength = 50_000;

    /// <summary>The most entries of any list of a post.</summary>
    public const int MaxListLength = 200;

    /// <summary>Lists everything wrong with a post; empty if it may be stored.</summary>
    public static IReadOnlyList<Violation> Check(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var found = new List<Violation>();
        CheckTexts(post, found);
        CheckNumbers(post, found);
        CheckLists(post, found);
        return found;
    }

    private static void CheckTexts(Post post, List<Violation> found)
    {
        if (string.IsNullOrWhiteSpace(post.Title))
            found.Add(new("title", "is empty; a post needs a title."));
        else if (post.Title.Length > MaxTitleLength)
            found.Add(new("title", $"has {post.Title.Length} characters; at most {MaxTitleLength} are allowed."));
        if (post.Text?.Length > MaxTextLength)
            found.Add(new("text", $"has {post.Text.Length} characters; at most {MaxTextLength} are allowed."));
        if (post.Campaign is { } campaign && !Identifier.IsValid(campaign))
            found.Add(new("campaign", $"was '{campaign}'; it must have the form of an identifier."));
    }

    private static void CheckNumbers(Post post, List<Violation> found)
    {
        if (post.Headcount is < 1)
            found.Add(new("headcount", $"was {post.Headcount}; 1 or more is allowed."));
        if (post.MinExperienceYears is < 0 or > 60)
            found.Add(new("min_experience_years", $"was {post.MinExperienceYears}; 0 to 60 is allowed."));
        if (post.WorkingTime.HoursPerWeek is < 1 or > 84)
            found.Add(new("working_time.hours_per_week", $"was {post.WorkingTime.HoursPerWeek}; 1 to 84 is allowed."));
        if (post.OpensOn > post.ClosesOn)
            found.Add(new("closes_on", $"was {post.ClosesOn:yyyy-MM-dd}, before opens_on {post.OpensOn:yyyy-MM-dd}."));
    }

    private static void CheckLists(Post post, List<Violation> found)
    {
        ListChecks.Lengths(found, MaxListLength,
            ("required_skills", post.RequiredSkills.Count), ("preferred_skills", post.PreferredSkills.Count),
            ("required_licences", post.RequiredLicences.Count), ("courses", post.Courses.Count), ("sources", post.Sources.Count));
        ListChecks.Unique(found, "demands", "axis", post.Demands, demand => demand.Axis);
        ListChecks.Unique(found, "provisions", "kind", post.Provisions, provision => provision.Kind);
        ListChecks.Unique(found, "exposures", "exposure", post.Exposures, fact => fact.Exposure);
        for (var i = 0; i < post.Demands.Count; i++)
        {
            if (post.Demands[i] is var demand && (demand.Least > demand.Level || demand.Most < demand.Level || ((demand.Least ?? demand.Most) is not null && demand.Level is null)))
                found.Add(new($"demands[{i}]", "has a range that does not hold its level."));
        }
        ListChecks.Texts(found, "required_skills", post.RequiredSkills);
        ListChecks.Texts(found, "preferred_skills", post.PreferredSkills);
        ListChecks.Texts(found, "courses", post.Courses);
    }
}
