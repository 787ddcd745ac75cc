namespace Matcher.Scoring;

/// <summary>How much of the ranking is wanted.</summary>
/// <param name="Best">The most rows, 0 or more.</param>
/// <param name="NearMisses">The most rows that exactly one changeable fact keeps out, 0 or more.</param>
/// <param name="After">Rows up to this key are counted and not returned; null to begin with the first.</param>
public readonly record struct ScanRequest(int Best, int NearMisses = 0, RankKey? After = null);
