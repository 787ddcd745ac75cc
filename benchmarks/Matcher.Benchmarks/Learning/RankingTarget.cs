using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>What one-split trees learn from graded lists.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Objective">The loss.</param>
/// <param name="Values">What each of the grades 0 to 4 is learned as.</param>
internal sealed record RankingTarget(string Name, TrainingObjective Objective, float[] Values);
