namespace Matcher.Scoring;

/// <summary>A row of a pool with what it is ranked by.</summary>
/// <param name="Score">Units of 2⁻²⁴.</param>
/// <param name="Priority">The priority for ties.</param>
/// <param name="Hash">The keyed hash of the pair.</param>
/// <param name="Block">Which block of the pool.</param>
/// <param name="Row">Which row of the block.</param>
public readonly record struct RankedRow(long Score, byte Priority, ulong Hash, int Block, int Row);
