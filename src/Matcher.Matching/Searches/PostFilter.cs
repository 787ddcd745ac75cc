using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Conditions on posts. A post that says nothing about a field does not pass a condition on it, except education and dates.</summary>
public sealed record PostFilter
{
    /// <summary>No condition.</summary>
    public static PostFilter None { get; } = new();

    /// <summary>The post lies in one of these, or is published for the city or county that one of these lies in.</summary>
    public IReadOnlyList<RegionCode> Regions { get; init; } = [];

    /// <summary>The post has one of these forms.</summary>
    public IReadOnlyList<EmploymentForm> Forms { get; init; } = [];

    /// <summary>The post has one of these modes.</summary>
    public IReadOnlyList<WorkMode> WorkModes { get; init; } = [];

    /// <summary>The upper end of the monthly pay reaches this.</summary>
    public int? PayFloorYuanPerMonth { get; init; }

    /// <summary>The post asks for no more than this; posts that ask nothing pass.</summary>
    public EducationLevel? Education { get; init; }

    /// <summary>The post is open on this day, as <see cref="Post.IsOpenOn"/> tells.</summary>
    public DateOnly? OpenOn { get; init; }

    /// <summary>All of these are there or can be arranged.</summary>
    public IReadOnlyList<ProvisionKind> Provisions { get; init; } = [];
}
