namespace Matcher.Matching;

/// <summary>What a plan says, worked out exactly from a snapshot and kept as it was made.</summary>
public sealed record PlanContent
{
    /// <summary>What made it.</summary>
    public required Versions Versions { get; init; }

    /// <summary>Version of the rules behind <see cref="Notes"/> and <see cref="FollowUps"/>.</summary>
    public required string NoteRules { get; init; }

    /// <summary>Whether the person's record was read. False without consent to be matched: no post, no course, nothing that names a type.</summary>
    public required bool IsPersonalised { get; init; }

    /// <summary>The 131 service.</summary>
    public required OneThreeOne OneThreeOne { get; init; }

    /// <summary>The four services owed once (四个一), in their order.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>Until when somebody keeps in touch.</summary>
    public required IReadOnlyList<FollowUpPeriod> FollowUps { get; init; }

    /// <summary>Courses that are on file for the person and not recommended, each with its reasons.</summary>
    public required IReadOnlyList<PlanCourse> OtherCourses { get; init; }

    /// <summary>Posts in reach one step up the ladder, best first; for people who have mastered the work of their step.</summary>
    public required IReadOnlyList<PlanPost> NextSteps { get; init; }

    /// <summary>Benefits, subsidies and programmes. None of them moves a rank.</summary>
    public required IReadOnlyList<PlanNote> Notes { get; init; }

    /// <summary>What nobody has said, and what the plan leaves out.</summary>
    public required IReadOnlyList<Sentence> Missing { get; init; }

    /// <summary>Whether the person, a post or a course was made by the generator.</summary>
    public required bool IsSynthetic { get; init; }
}
