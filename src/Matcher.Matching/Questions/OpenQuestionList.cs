namespace Matcher.Matching;

/// <summary>What to ask, the most decisive first.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="PairsRead">The pairs looked at: the first of each list and those near them.</param>
/// <param name="IsSynthetic">Whether a record behind it was made up.</param>
/// <param name="Versions">What made it.</param>
public sealed record OpenQuestionList(IReadOnlyList<OpenQuestion> Questions, int PairsRead, bool IsSynthetic, Versions Versions);
