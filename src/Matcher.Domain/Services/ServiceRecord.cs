namespace Matcher.Domain;

/// <summary>A service that was given to a person. Never changed once it is recorded; it goes with the person.</summary>
public sealed record ServiceRecord
{
    /// <summary>The id.</summary>
    public required ServiceId Id { get; init; }

    /// <summary>To whom.</summary>
    public required CandidateId Candidate { get; init; }

    /// <summary>What was done.</summary>
    public required ServiceKind Kind { get; init; }

    /// <summary>The day on which it was done.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>A remark for counsellors; nothing about health.</summary>
    public string? Note { get; init; }

    /// <summary>Who recorded it, and when.</summary>
    public required Recording Recorded { get; init; }
}
