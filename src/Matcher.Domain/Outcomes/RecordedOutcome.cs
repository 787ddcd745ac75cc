namespace Matcher.Domain;

/// <summary>An outcome with its journal: who recorded it, and who took it back. Nothing else of it ever changes.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Recorded">Who recorded it.</param>
/// <param name="TakenBack">Who took it back because it was wrong; null while it holds.</param>
public sealed record RecordedOutcome(Outcome Outcome, Recording Recorded, Recording? TakenBack = null)
{
    /// <summary>Why it was taken back, in words.</summary>
    public string? TakenBackBecause { get; init; }

    /// <summary>Tells whether it holds.</summary>
    public bool Holds => TakenBack is null;
}
