namespace Matcher.Matching;

/// <summary>How much of what would help is wanted.</summary>
/// <param name="MostChanges">The most changes of a set, 1 or 2.</param>
/// <param name="MostSets">The most sets, 1 or more.</param>
/// <param name="BestOfEach">Of how many posts each set tells, 0 or more; for a person.</param>
public readonly record struct ChangeRequest(int MostChanges, int MostSets, int BestOfEach);
