using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Which page of a list.</summary>
/// <param name="Count">The most matches, 1 or more.</param>
/// <param name="After">The key of the last match of the page before; null for the first page.</param>
public readonly record struct ListRequest(int Count, RankKey? After = null);
