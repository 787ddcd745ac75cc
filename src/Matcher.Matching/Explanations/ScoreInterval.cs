namespace Matcher.Matching;

/// <summary>The least and the greatest score over the values that unknown facts could take.</summary>
/// <param name="Low">The least, units of 2⁻²⁴.</param>
/// <param name="High">The greatest.</param>
/// <param name="LowIsBlocked">Whether an unknown fact could block; then the low end reads "blocked".</param>
public readonly record struct ScoreInterval(long Low, long High, bool LowIsBlocked);
