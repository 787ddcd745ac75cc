namespace Matcher.Simulation;

/// <summary>What would really become of one pair.</summary>
public sealed record OraclePair
{
    /// <summary>The highest outcome.</summary>
    public const int MaxOutcome = 3;

    /// <summary>The post.</summary>
    public required PostId Post { get; init; }

    /// <summary>The candidate.</summary>
    public required CandidateId Candidate { get; init; }

    /// <summary>Whether the person could do the job: law, true essential demands and needs, exposures, floor of skill.</summary>
    public bool IsFeasible => Obstacle is null;

    /// <summary>The first obstacle, such as <c>demand:hear</c>, <c>need:captions</c>, <c>exposure:noise</c>, <c>rule:licence</c> or <c>skill</c>; null if there is none.</summary>
    public string? Obstacle { get; init; }

    /// <summary>0 nothing came of it, 1 interviewed, 2 hired, 3 still there after six months. Without feasibility at most 1.</summary>
    public int Outcome { get; init; }

    /// <summary>The truth before chance, hidden factors included, in thousandths of a point; the higher the better. Infeasible pairs lie 10,000 lower.</summary>
    public int TruthMilli { get; init; }

    /// <summary>The same without the factors that no record shows.</summary>
    public int VisibleMilli { get; init; }

    /// <summary>Whether the pair was drawn from people who wish for such work rather than from everybody.</summary>
    public bool IsNear { get; init; }
}
