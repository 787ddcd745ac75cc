namespace Matcher.Matching;

/// <summary>A set of changes and what becomes of one pair by it.</summary>
/// <param name="Changes">One or two changes.</param>
/// <param name="After">The pair after them; nothing keeps it out.</param>
public sealed record PairChange(IReadOnlyList<Change> Changes, Match After);
