using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A course in a plan: 有需求、学得会、能就业 (row 22 of the seed inventory).</summary>
public sealed record PlanCourse
{
    /// <summary>The course.</summary>
    public required CourseId Course { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who teaches it; null if unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>The last day to enrol; null if none is set.</summary>
    public DateOnly? EnrolUntil { get; init; }

    /// <summary>The first day; null if unknown.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>What a participant pays, in yuan; null if unknown.</summary>
    public decimal? FeeYuan { get; init; }

    /// <summary>What a participant is given, in the provider's words (row 84); null if nothing is stated.</summary>
    public string? Subsidy { get; init; }

    /// <summary>Why it is not recommended; empty for one that is.</summary>
    public required IReadOnlyList<Sentence> Obstacles { get; init; }

    /// <summary>What has to be asked before the person enrols.</summary>
    public required IReadOnlyList<Sentence> ToAsk { get; init; }

    /// <summary>Open posts anywhere that name the course; with 0 no order is linked to it (row 23).</summary>
    public required int Orders { get; init; }

    /// <summary>Posts that a gate keeps out now and none would once the course is completed, out of the person's nearest.</summary>
    public required int Opens { get; init; }

    /// <summary>Posts in reach whose score the course would raise, out of the person's best.</summary>
    public required int Lifts { get; init; }

    /// <summary>Posts in reach to which it leads, best first, at most three.</summary>
    public required IReadOnlyList<PostId> LeadsTo { get; init; }

    /// <summary>Whether the record was made by the generator.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>Whether it is recommended.</summary>
    public bool IsRecommended => Obstacles.Count == 0;
}
