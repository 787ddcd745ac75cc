using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>One version of a person's service plan (一人一策, row 75 of the seed inventory). A version is never changed.</summary>
public sealed record Plan
{
    /// <summary>The plan.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Whose plan it is; a person has one.</summary>
    public required CandidateId Candidate { get; init; }

    /// <summary>From 1, rising by one with every edit.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>What the counsellor knew of the person's situation.</summary>
    public required Situation Situation { get; init; }

    /// <summary>A note for counsellors; nothing about health.</summary>
    public string? Note { get; init; }

    /// <summary>Why this version was made.</summary>
    public required string Because { get; init; }

    /// <summary>Who made it, and when.</summary>
    public required Recording Made { get; init; }

    /// <summary>What was owed and found, as it was when this or an earlier version worked it out.</summary>
    public required PlanContent Content { get; init; }
}
