using System.Globalization;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// The trainer that every build has: boosted trees of one split on binned features. Directions are kept while growing, and the tables do
/// not depend on the number of threads.
/// </summary>
/// <remarks>Cost: rows × features for each tree, in memory 24 bytes a row beside the set.</remarks>
public sealed class OneSplitTrainer : ITableTrainer
{
    /// <inheritdoc/>
    public string Name => "tables";

    /// <inheritdoc/>
    public TrainedTables Train(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        set.CheckFor(settings);
        cancellationToken.ThrowIfCancellationRequested();
        var trees = settings.StopAfter > 0 ? BestCount(set, settings, cancellationToken) : settings.Trees;
        var booster = new OneSplitBooster(set, settings, held: null, cancellationToken);
        while (booster.Trees.Count < trees && booster.Grow())
        {
        }

        return Fold(set, settings, booster.Intercept, [.. booster.Trees]);
    }

    /// <summary>The number of trees, perhaps none, with the least loss on the posts that are held out.</summary>
    private static int BestCount(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken)
    {
        var booster = new OneSplitBooster(set, settings, set.HeldOut(settings), cancellationToken);
        var (best, least) = (0, double.PositiveInfinity);
        var grows = true;
        while (grows && booster.Trees.Count <= settings.Trees)
        {
            var count = booster.Trees.Count;
            grows = booster.Grow();
            var loss = booster.HeldOutLossBeforeLast();
            if (loss < least)
                (best, least) = (count, loss);
            else if (count - best >= settings.StopAfter)
                break;
        }

        return best;
    }

    private static TrainedTables Fold(TrainingSet set, TrainerSettings settings, double intercept, OneSplitTree[] trees)
    {
        var tables = set.Features.Select(feature => new double[feature.Bins]).ToArray();
        foreach (var tree in trees)
        {
            for (var bin = 0; bin < tables[tree.Feature].Length; bin++)
                tables[tree.Feature][bin] += tree.Value(bin);
        }

        return new()
        {
            Intercept = intercept,
            Tables = tables,
            OwnScores = rows => [.. rows.Select(row => trees.Aggregate(intercept, (score, tree) => score + tree.Value(row[tree.Feature])))],
            Trainer = Describe(settings, trees.Length),
        };
    }

    private static TrainerDescription Describe(TrainerSettings settings, int trees)
    {
        var version = typeof(OneSplitTrainer).Assembly.GetName().Version!.ToString(3);
        return new("Matcher.Learning boosted trees of one split", version,
        [
            new("objective", settings.Objective.ToString()),
            new("trees", Text(trees)),
            new("learning rate", Text(settings.LearningRate)),
            new("least rows per leaf", Text(settings.LeastRowsPerLeaf)),
            new("row share", Text(settings.RowShare)),
            new("feature share", Text(settings.FeatureShare)),
            new("seed", Text(settings.Seed)),
        ]);
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
