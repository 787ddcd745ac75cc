using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Matcher.Benchmarks;

/// <summary>The forests that the readable model is compared with.</summary>
internal static class MlNetForests
{
    public static IEnumerable<MlNetForest> All(ulong seed)
    {
        yield return new("mlnet FastTree, defaults (20 leaves x 100)", context => context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options { Seed = (int)seed }));
        yield return new("mlnet FastTree, 31 leaves x 300", context => context.Regression.Trainers.FastTree(
            new FastTreeRegressionTrainer.Options { Seed = (int)seed, NumberOfLeaves = 31, NumberOfTrees = 300 }));
        yield return new("mlnet FastTree ranking, defaults", context => context.Ranking.Trainers.FastTree(
            new FastTreeRankingTrainer.Options { Seed = (int)seed, RowGroupColumnName = nameof(ForestRow.GroupId) }));
    }
}
