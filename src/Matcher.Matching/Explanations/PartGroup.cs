namespace Matcher.Matching;

/// <summary>Parts that are read together.</summary>
/// <param name="Group">Stable code of the group.</param>
/// <param name="Heading">What it is about.</param>
/// <param name="Points">The sum of its parts, units of 2⁻²⁴.</param>
/// <param name="Parts">The parts, what moves the score most first.</param>
public sealed record PartGroup(string Group, Sentence Heading, long Points, IReadOnlyList<ExplainedPart> Parts);
