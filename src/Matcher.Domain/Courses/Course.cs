namespace Matcher.Domain;

/// <summary>
/// A training course that posts and people name by its id. Everything but id and name may be unknown; null means that nobody has said.
/// </summary>
public sealed record Course
{
    /// <summary>The id, as it stands in <see cref="Post.Courses"/> and <see cref="Candidate.CompletedCourses"/>.</summary>
    public required CourseId Id { get; init; }

    /// <summary>The name; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>Who teaches it.</summary>
    public string? Provider { get; init; }

    /// <summary>What is taught, in the provider's words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it is taught; for an online course, for whose people it is held.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>The place in the source's words.</summary>
    public string? PlaceText { get; init; }

    /// <summary>The occupations that it leads to, classification of 2022 (row 18 of the seed inventory).</summary>
    public IReadOnlyList<OccupationCode> Occupations { get; init; } = [];

    /// <summary>The skills that it teaches.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Kinds of training in the source's words, such as 非遗 or 实用技术 (row 8).</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The least education asked for; <see cref="EducationLevel.None"/> if any will do.</summary>
    public EducationLevel? MinEducation { get; init; }

    /// <summary>Courses to be completed before; they need not be on file.</summary>
    public IReadOnlyList<CourseId> RequiredCourses { get; init; } = [];

    /// <summary>All that is asked for, in the provider's words.</summary>
    public string? Requirements { get; init; }

    /// <summary>How many people it takes.</summary>
    public int? Seats { get; init; }

    /// <summary>What a participant pays, in yuan; 0 is free.</summary>
    public decimal? FeeYuan { get; init; }

    /// <summary>What a participant is paid or given, such as 生活费、交通费补贴, in words (row 84).</summary>
    public string? Subsidy { get; init; }

    /// <summary>Where it is taught.</summary>
    public CourseMode? Mode { get; init; }

    /// <summary>The first day of teaching.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day of teaching.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day on which people may enrol.</summary>
    public DateOnly? EnrolUntil { get; init; }

    /// <summary>What the place of training offers, at most one entry per kind.</summary>
    public IReadOnlyList<Provision> Provisions { get; init; } = [];

    /// <summary>The mapping or system that brought it.</summary>
    public string? Source { get; init; }

    /// <summary>The day that the source gives for it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Whether the record was made by the generator; shown wherever the record is.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>
    /// Tells whether people may enrol on a day: up to <see cref="EnrolUntil"/>, without it up to the first day of teaching, without
    /// that up to the last. A course without any date is open.
    /// </summary>
    public bool IsOpenOn(DateOnly day) => !(day > (EnrolUntil ?? StartsOn ?? EndsOn));
}
