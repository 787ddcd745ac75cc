namespace Matcher.Matching;

/// <summary>A part of a score with the facts on file that it rests on.</summary>
/// <param name="Part">The part.</param>
/// <param name="Facts">The facts, the post's first; empty for the constant.</param>
public sealed record ExplainedPart(ScorePart Part, IReadOnlyList<Fact> Facts);
