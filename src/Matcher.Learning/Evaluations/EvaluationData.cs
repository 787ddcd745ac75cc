using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>What a model is judged on.</summary>
/// <param name="Snapshot">The posts and people.</param>
/// <param name="Table">The pairs.</param>
/// <param name="OutcomesSha256">SHA-256 of the file of outcomes, lower-case hex.</param>
/// <param name="Seed">The seed that the data came from; null if they were not drawn.</param>
/// <param name="IsSynthetic">Whether they are a simulation's.</param>
public sealed record EvaluationData(MatchSnapshot Snapshot, PairTable Table, string OutcomesSha256, ulong? Seed, bool IsSynthetic);
