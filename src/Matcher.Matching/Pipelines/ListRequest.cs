using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Which page of a list.</summary>
/// <param name="Count">The most matches, 1 or more.</param>
/// <param name="After">The key of the last match of the page before; null for the first page.</param>
/// <param name="Arranged">Where the page before of a list that staff arranged ended; null for the first page and for other lists.</param>
public readonly record struct ListRequest(int Count, RankKey? After = null, ArrangedPosition? Arranged = null);
