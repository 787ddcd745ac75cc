using System.Globalization;

namespace Matcher.Matching;

/// <summary>One guidance, three posts, one course (row 71 of the seed inventory). Never padded.</summary>
public sealed record OneThreeOne
{
    /// <summary>How many posts are owed.</summary>
    public const int PostsOwed = 3;

    /// <summary>The most courses that are named; one is owed.</summary>
    public const int MaxCourses = 3;

    /// <summary>The day of the last recorded guidance; null if none is recorded.</summary>
    public DateOnly? GuidanceOn { get; init; }

    /// <summary>At most three posts in reach, best first.</summary>
    public required IReadOnlyList<PlanPost> Posts { get; init; }

    /// <summary>Recommended courses, best first.</summary>
    public required IReadOnlyList<PlanCourse> Courses { get; init; }

    /// <summary>What is short, and why; empty if complete.</summary>
    public required IReadOnlyList<Shortfall> Shortfalls { get; init; }

    /// <summary>Whether all that is owed is there.</summary>
    public bool IsComplete => Shortfalls.Count == 0;

    /// <summary>What is there of guidance, posts and courses, such as 1-2-1. At most what is owed counts.</summary>
    public string Pattern => string.Create(CultureInfo.InvariantCulture, $"{(GuidanceOn is null ? 0 : 1)}-{Posts.Count}-{Math.Min(1, Courses.Count)}");
}
