namespace Matcher.Matching;

/// <summary>Why a pair matches or does not, with everything that a counsellor may see.</summary>
/// <param name="Match">The pair with its score and every reason.</param>
/// <param name="Groups">Its parts for reading, each in one group, so that the sums of the groups add up to the score.</param>
public sealed record Explanation(Match Match, IReadOnlyList<PartGroup> Groups);
