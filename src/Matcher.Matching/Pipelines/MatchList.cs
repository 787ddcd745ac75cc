namespace Matcher.Matching;

/// <summary>A shortlist or a recommendation.</summary>
public sealed record MatchList
{
    /// <summary>The page, best first.</summary>
    public required IReadOnlyList<RankedMatch> Matches { get; init; }

    /// <summary>Pairs looked at.</summary>
    public required long Considered { get; init; }

    /// <summary>Pairs that at least one gate removed.</summary>
    public required long Removed { get; init; }

    /// <summary>Exact counts per gate, most first; gates that removed nothing are left out.</summary>
    public required IReadOnlyList<GateCount> Gates { get; init; }

    /// <summary>The best pairs that exactly one changeable fact keeps out, best first, at most 20.</summary>
    public required IReadOnlyList<Match> NearMisses { get; init; }

    /// <summary>Why the list is short or empty, and what would lengthen it.</summary>
    public required IReadOnlyList<Sentence> Notes { get; init; }

    /// <summary>Whether there are more.</summary>
    public required bool HasMore { get; init; }

    /// <summary>The version of the arrangement that the list follows; 0 if staff never arranged it.</summary>
    public long ArrangementVersion { get; init; }

    /// <summary>Where the page before ended; null on the first page and in lists that nobody arranged.</summary>
    public ArrangedPosition? Position { get; init; }

    /// <summary>What made it.</summary>
    public required Versions Versions { get; init; }

    /// <summary>Where an arranged list goes on if only the first <paramref name="count"/> of <see cref="Matches"/> are shown.</summary>
    public ArrangedPosition PositionAfter(int count) => ArrangedPosition.After(ArrangementVersion, Position, [.. Matches.Take(count)]);
}
