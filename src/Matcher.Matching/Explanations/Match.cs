using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A pair with its score and every reason. The same for a pair whichever way it was asked for.</summary>
public sealed record Match
{
    /// <summary>The post.</summary>
    public required Post Post { get; init; }

    /// <summary>The person.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The score, units of 2⁻²⁴; the points of <see cref="Parts"/> add up to it exactly.</summary>
    public required long Score { get; init; }

    /// <summary>Where the score could lie.</summary>
    public required ScoreInterval Interval { get; init; }

    /// <summary>The score in words.</summary>
    public required FitBand Band { get; init; }

    /// <summary>Access in short.</summary>
    public required AccessSummary Access { get; init; }

    /// <summary>The intercept and one part per feature, in the catalogue's order.</summary>
    public required IReadOnlyList<ScorePart> Parts { get; init; }

    /// <summary>What to ask: what could block first, then by stake.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>What keeps the pair out; empty for a pair that may be shown.</summary>
    public required IReadOnlyList<GateFinding> Blocks { get; init; }

    /// <summary>Unknown facts that could keep it out.</summary>
    public required IReadOnlyList<GateFinding> PossibleBlocks { get; init; }

    /// <summary>Whether a gate keeps the pair out.</summary>
    public bool IsBlocked => Blocks.Count > 0;
}
