namespace Matcher.Scoring;

/// <summary>Where a row lies in a pool.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Row">Which row of the block.</param>
public readonly record struct RowPlace(int Block, int Row);
