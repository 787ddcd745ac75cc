namespace Matcher.Matching;

/// <summary>A shortlist for an employer at a fair.</summary>
public sealed record FairShortlist
{
    /// <summary>The fewest people that a count may stand for.</summary>
    public const int SmallestCount = 5;

    /// <summary>The page, best first; only people who agreed to be shown to this employer.</summary>
    public required IReadOnlyList<FairCandidate> Candidates { get; init; }

    /// <summary>People who fit but have not agreed to be shown; null below <see cref="SmallestCount"/>.</summary>
    public required long? NotShown { get; init; }

    /// <summary>How many people exactly one fact about the post keeps out; smaller counts are left out.</summary>
    public required IReadOnlyList<FactCount> NearMisses { get; init; }

    /// <summary>Why the list is short or empty, and what would lengthen it.</summary>
    public required IReadOnlyList<Sentence> Notes { get; init; }

    /// <summary>Where the next page of a list that staff arranged goes on; null for other lists.</summary>
    public ArrangedPosition? Next { get; init; }

    /// <summary>Whether there are more.</summary>
    public required bool HasMore { get; init; }

    /// <summary>What made it.</summary>
    public required Versions Versions { get; init; }
}
