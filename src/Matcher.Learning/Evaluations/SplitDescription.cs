namespace Matcher.Learning;

/// <summary>How pairs were divided.</summary>
/// <param name="Seed">Where the draw began.</param>
/// <param name="Share">The share of posts, and of people, held out.</param>
/// <param name="TrainPairs">Pairs to learn from.</param>
/// <param name="TestPairs">Pairs to judge on: of held-out people with held-out posts.</param>
/// <param name="BetweenPairs">Pairs in neither part.</param>
/// <param name="TestPosts">Posts judged on.</param>
/// <param name="TestPeople">People judged on.</param>
public sealed record SplitDescription(ulong Seed, double Share, int TrainPairs, int TestPairs, int BetweenPairs, int TestPosts, int TestPeople)
{
    internal static SplitDescription Of(PairTable table, PairSplit split) => new(
        split.Seed, split.Share, split.Train.Count, split.Test.Count, split.Between,
        split.Test.Select(row => table.PostOf[row]).Distinct().Count(), split.Test.Select(row => table.PersonOf[row]).Distinct().Count());
}
