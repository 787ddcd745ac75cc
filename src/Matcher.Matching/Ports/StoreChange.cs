using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What one committed write changed. Ids of deleted and of put records, without those that were put unchanged.</summary>
/// <param name="Version">The store's version after the write.</param>
public sealed record StoreChange(long Version)
{
    /// <summary>Posts added, changed or deleted.</summary>
    public IReadOnlyCollection<PostId> Posts { get; init; } = [];

    /// <summary>Those of <see cref="Posts"/> that were deleted.</summary>
    public IReadOnlyCollection<PostId> DeletedPosts { get; init; } = [];

    /// <summary>Employers added or changed.</summary>
    public IReadOnlyCollection<EmployerId> Employers { get; init; } = [];

    /// <summary>Candidates added, changed or deleted.</summary>
    public IReadOnlyCollection<CandidateId> Candidates { get; init; } = [];

    /// <summary>Fairs added, changed or deleted.</summary>
    public IReadOnlyCollection<FairId> Fairs { get; init; } = [];

    /// <summary>Courses added or changed.</summary>
    public IReadOnlyCollection<CourseId> Courses { get; init; } = [];

    /// <summary>Outcomes recorded or taken back.</summary>
    public IReadOnlyCollection<OutcomeId> Outcomes { get; init; } = [];

    /// <summary>Plans that got a version.</summary>
    public IReadOnlyCollection<PlanId> Plans { get; init; } = [];

    /// <summary>Services recorded.</summary>
    public IReadOnlyCollection<ServiceId> Services { get; init; } = [];
}
