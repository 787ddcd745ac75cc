using Matcher.Domain;

namespace Matcher.Learning;

/// <summary>What became of one pair, as a file says.</summary>
/// <param name="Post">The post.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Grade">0 nothing came of it, 1 interviewed, 2 hired, 3 still there after six months.</param>
/// <param name="Weight">How much the row counts, 0 or more.</param>
public readonly record struct RecordedPair(PostId Post, CandidateId Candidate, float Grade, float Weight)
{
    /// <summary>Whether the person could really do the job; null if no oracle says.</summary>
    public bool? IsFeasible { get; init; }

    /// <summary>An oracle's truth before chance, in thousandths of a point; null without an oracle.</summary>
    public int? TruthMilli { get; init; }

    /// <summary>The same without the factors that no record shows.</summary>
    public int? VisibleMilli { get; init; }
}
