using System.Globalization;
using Matcher.Matching;

namespace Matcher.Learning.MlNet;

/// <summary>
/// ML.NET's FastTree with two leaves per tree, folded through its public tree ensemble. It knows no directions; the export enforces them.
/// </summary>
public sealed class FastTreeTrainer : ITableTrainer
{
    /// <inheritdoc/>
    public string Name => "mlnet";

    /// <inheritdoc/>
    public TrainedTables Train(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        set.CheckFor(settings);
        cancellationToken.ThrowIfCancellationRequested();
        var trees = settings.StopAfter > 0 ? BestCount(set, settings, cancellationToken) : settings.Trees;
        var fit = new FastTreeFit(set, settings, trees, isWanted: null, cancellationToken);
        return new()
        {
            Intercept = fit.Intercept,
            Tables = fit.Fold(set.Features),
            OwnScores = fit.OwnScores,
            Trainer = Describe(settings, fit),
        };
    }

    /// <summary>The number of trees, at least one, with the least loss on the posts that are held out.</summary>
    private static int BestCount(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken)
    {
        var held = set.HeldOut(settings);
        var fit = new FastTreeFit(set, settings, settings.Trees, row => !held[row], cancellationToken);
        int[] rows = [.. Enumerable.Range(0, set.Rows).Where(row => held[row])];
        double[] scores = [.. rows.Select(_ => fit.Intercept)];
        var (best, least) = (1, double.PositiveInfinity);
        for (var tree = 0; tree < fit.Trees.Count; tree++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var loss = 0.0;
            for (var i = 0; i < rows.Length; i++)
            {
                scores[i] += fit.Value(tree, feature => set.Bins(feature)[rows[i]]);
                loss += set.Weights[rows[i]] * settings.Loss(set.Grades[rows[i]], scores[i]);
            }

            if (loss < least)
                (best, least) = (tree + 1, loss);
            else if (tree + 1 - best >= settings.StopAfter)
                break;
        }

        return best;
    }

    private static TrainerDescription Describe(TrainerSettings settings, FastTreeFit fit) => new("ML.NET FastTree", MlNetVersion.Text,
    [
        new("objective", settings.Objective.ToString()),
        new("trees", fit.Trees.Count.ToString(CultureInfo.InvariantCulture)),
        new("leaves per tree", "2"),
        new("learning rate", settings.LearningRate.ToString(CultureInfo.InvariantCulture)),
        new("least rows per leaf", settings.LeastRowsPerLeaf.ToString(CultureInfo.InvariantCulture)),
        new("row share", settings.RowShare.ToString(CultureInfo.InvariantCulture)),
        new("feature share", settings.FeatureShare.ToString(CultureInfo.InvariantCulture)),
        new("seed", settings.Seed.ToString(CultureInfo.InvariantCulture)),
        new("score per raw score", fit.Scale.ToString(CultureInfo.InvariantCulture)),
    ]);
}
