using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A post in a plan, as it was when the plan was made.</summary>
public sealed record PlanPost
{
    /// <summary>The post.</summary>
    public required PostId Post { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The employer's name; null if unknown.</summary>
    public string? Employer { get; init; }

    /// <summary>Where it is; null if unknown.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>Pay in whole yuan a month; null if unknown.</summary>
    public int? PayFrom { get; init; }

    /// <summary>The last day to apply; null if none is set.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>The form of employment; null if unknown.</summary>
    public EmploymentForm? Form { get; init; }

    /// <summary>Whether the record was made by the generator.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>The rank among all posts in reach of the person, from 1.</summary>
    public required long Rank { get; init; }

    /// <summary>The score in words.</summary>
    public required FitBand Band { get; init; }

    /// <summary>Access in short.</summary>
    public required AccessState Access { get; init; }

    /// <summary>What to prepare, easiest first.</summary>
    public required IReadOnlyList<PlanAccommodation> Accommodations { get; init; }

    /// <summary>Whether it is one step up the ladder (下一步).</summary>
    public required bool IsNextStep { get; init; }
}
