namespace Matcher.Domain;

/// <summary>One thing that became of a pair of a post and a person.</summary>
public sealed record Outcome
{
    /// <summary>The id.</summary>
    public required OutcomeId Id { get; init; }

    /// <summary>The post.</summary>
    public required PostId Post { get; init; }

    /// <summary>The person.</summary>
    public required CandidateId Candidate { get; init; }

    /// <summary>What happened.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The day on which it happened.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>Who told of it.</summary>
    public required OutcomeSource Source { get; init; }

    /// <summary>The fair at which it happened; null elsewhere.</summary>
    public FairId? Fair { get; init; }

    /// <summary>The list that the pair came from; null if there was none, as for placements made before there were lists.</summary>
    public ListOrigin? Origin { get; init; }

    /// <summary>Why it went no further; with <see cref="OutcomeKind.NotPursued"/> and only with it.</summary>
    public WhyNot? WhyNot { get; init; }

    /// <summary>
    /// Whether the person has seen or dealt with the post, so that it need not be recommended again. Where an employer looked at a
    /// shortlist or at a fair, the person has not.
    /// </summary>
    public bool IsDealtWith => Kind != OutcomeKind.Viewed || (Origin?.Way != ListWay.Shortlist && Source != OutcomeSource.FairSystem);
}
