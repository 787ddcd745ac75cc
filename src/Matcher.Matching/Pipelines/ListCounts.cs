namespace Matcher.Matching;

/// <summary>What a list was made from.</summary>
/// <param name="Considered">Pairs looked at.</param>
/// <param name="Removed">Pairs that at least one gate removed.</param>
/// <param name="OneFactAway">Pairs that exactly one changeable fact keeps out.</param>
/// <param name="Gates">Counts per gate, most first, ties by code; gates that removed nothing are left out.</param>
internal sealed record ListCounts(long Considered, long Removed, long OneFactAway, IReadOnlyList<GateCount> Gates)
{
    /// <summary>Pairs that passed.</summary>
    public long Passed => Considered - Removed;
}
