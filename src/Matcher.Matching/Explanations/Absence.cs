using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Why a person does not see a post among their recommendations.</summary>
public sealed record Absence
{
    /// <summary>The pair.</summary>
    public required Match Match { get; init; }

    /// <summary>The first reason that holds.</summary>
    public required AbsenceReason Reason { get; init; }

    /// <summary>Everything that keeps the pair out, in the order of <see cref="BlockStage"/>.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Whether the person has seen or dealt with the post.</summary>
    public required bool IsDealtWith { get; init; }

    /// <summary>What staff did with the post in the person's list; null if nothing. Ranks are by score alone.</summary>
    public ArrangedEntry? Arranged { get; init; }

    /// <summary>What the person is told.</summary>
    public required IReadOnlyList<PersonLine> Lines { get; init; }

    /// <summary>Where it stands among the posts that may be listed, from 1; 0 if it is blocked or dealt with.</summary>
    public long Rank { get; init; }

    /// <summary>How many posts may be listed; 0 if it is blocked or dealt with.</summary>
    public long Total { get; init; }

    /// <summary>The last match of the page; null unless it stands behind the page.</summary>
    public Match? LastShown { get; init; }

    /// <summary>The features that part it from <see cref="LastShown"/>, the worst for it first; their points add up to the difference of the scores.</summary>
    public IReadOnlyList<PartDifference> Differences { get; init; } = [];

    /// <summary>What parts the two if their scores are equal; null otherwise.</summary>
    public TieRule? Tie { get; init; }
}
