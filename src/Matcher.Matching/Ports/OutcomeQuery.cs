using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which outcomes are asked for; what is null is not asked about.</summary>
public sealed record OutcomeQuery
{
    /// <summary>The post.</summary>
    public PostId? Post { get; init; }

    /// <summary>The person.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>Who told of it.</summary>
    public OutcomeSource? Source { get; init; }

    /// <summary>The fair at which it happened.</summary>
    public FairId? Fair { get; init; }

    /// <summary>The name of the key that recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Only those recorded after the one of this number.</summary>
    public long After { get; init; }

    /// <summary>The most outcomes.</summary>
    public required int Count { get; init; }
}
