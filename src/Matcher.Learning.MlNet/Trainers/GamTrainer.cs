using System.Globalization;
using Matcher.Matching;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Matcher.Learning.MlNet;

/// <summary>
/// ML.NET's generalised additive model: every step adds a little to every feature's shape function. It knows no directions, no sampling and
/// no weights; stopping early is ML.NET's own pruning, which judges by the posts held out and does not learn from them.
/// </summary>
/// <remarks>One thread whatever the settings say: with more, ML.NET adds up means in an order of chance.</remarks>
public sealed class GamTrainer : ITableTrainer
{
    /// <inheritdoc/>
    public string Name => "mlnet-gam";

    /// <inheritdoc/>
    public TrainedTables Train(TrainingSet set, TrainerSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        set.CheckFor(settings);
        if (settings.RowShare < 1 || settings.FeatureShare < 1)
            throw new ArgumentException("ML.NET's Gam does not sample; a row share and a feature share of 1 are allowed.", nameof(settings));
        CheckWeights(set, settings);
        cancellationToken.ThrowIfCancellationRequested();
        var context = new MLContext(MlNetSeed.Of(settings));
        // Nothing public cancels ML.NET: the token is asked when it logs, and for each row that it reads.
        context.Log += (_, _) => cancellationToken.ThrowIfCancellationRequested();
        var held = settings.StopAfter > 0 ? set.HeldOut(settings) : null;
        var features = Splittable(set, settings, held);
        var stream = new RowStream(context, features);
        var rows = stream.Of(set, settings.Objective, held is null ? null : row => !held[row], cancellationToken);
        var judges = held is null ? null : stream.Of(set, settings.Objective, row => held[row], cancellationToken);
        var (model, shapes, scale, offset) = settings.Objective == TrainingObjective.Regression
            ? Regression(context, set, settings, rows, judges)
            : Binary(context, set, settings, rows, judges);
        cancellationToken.ThrowIfCancellationRequested();
        if (shapes.NumberOfShapeFunctions != features.Length)
            throw new InvalidOperationException($"ML.NET made {shapes.NumberOfShapeFunctions} shape functions of {features.Length} features; without knowing which they cannot be folded.");
        return new()
        {
            Intercept = (scale * shapes.Bias) + offset,
            Tables = [.. set.Features.Select((feature, index) => Table(shapes, Array.IndexOf(features, index), feature.Bins, scale))],
            OwnScores = bins => [.. MlNetScores.Raw(model.Transform(stream.Of(bins))).Select(raw => (scale * raw) + offset)],
            Trainer = Describe(set, settings),
        };
    }

    private static (ITransformer Model, GamModelParametersBase Shapes, double Scale, double Offset) Regression(
        MLContext context, TrainingSet set, TrainerSettings settings, IDataView rows, IDataView? judges)
    {
        var trainer = context.Regression.Trainers.Gam(new GamRegressionTrainer.Options
        {
            LabelColumnName = nameof(LearningRow.Label),
            FeatureColumnName = nameof(LearningRow.Features),
            NumberOfIterations = settings.Trees,
            LearningRate = Rate(set, settings),
            MaximumBinCountPerFeature = MostBins(set),
            MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
            NumberOfThreads = 1,
            EnablePruning = judges is not null,
            FeatureFlocks = false,
        });
        var fit = judges is null ? trainer.Fit(rows) : trainer.Fit(rows, judges);
        return (fit, fit.Model, 1, 0);
    }

    private static (ITransformer Model, GamModelParametersBase Shapes, double Scale, double Offset) Binary(
        MLContext context, TrainingSet set, TrainerSettings settings, IDataView rows, IDataView? judges)
    {
        var trainer = context.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            LabelColumnName = nameof(LearningRow.IsGood),
            FeatureColumnName = nameof(LearningRow.Features),
            NumberOfIterations = settings.Trees,
            LearningRate = Rate(set, settings),
            MaximumBinCountPerFeature = MostBins(set),
            MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
            NumberOfThreads = 1,
            EnablePruning = judges is not null,
            FeatureFlocks = false,
        });
        var fit = judges is null ? trainer.Fit(rows) : trainer.Fit(rows, judges);
        return (fit, fit.Model.SubModel, -fit.Model.Calibrator.Slope, -fit.Model.Calibrator.Offset);
    }

    /// <summary>A step moves every feature on what all left over together, so each takes its part of the rate; more would overshoot.</summary>
    private static double Rate(TrainingSet set, TrainerSettings settings) => settings.LearningRate / set.Features.Count;

    private static int MostBins(TrainingSet set) => Math.Max(2, set.Features.Max(feature => feature.Bins));

    /// <summary>With a column of weights Gam finds no gain in any split (ML.NET 5.0.0) and would learn nothing without a word.</summary>
    private static void CheckWeights(TrainingSet set, TrainerSettings settings)
    {
        var weight = 0f;
        for (var row = 0; row < set.Rows; row++)
        {
            if (set.Weights[row] == 0)
                continue;
            if (weight > 0 && set.Weights[row] != weight)
                throw new ArgumentException("ML.NET's Gam learns nothing from rows of different weights; one weight, and 0, are allowed.", nameof(set));
            if (settings.Objective == TrainingObjective.Binary && set.Grades[row] is > 0 and < 1)
                throw new ArgumentException("ML.NET's Gam takes no weights, and so no grades between 0 and 1; those two are allowed for the binary objective.", nameof(set));
            weight = set.Weights[row];
        }
    }

    /// <summary>
    /// The features that have enough rows on both sides of some bin. ML.NET drops the others, and then finds the shape functions of those at the
    /// end of the list no more; so it is not shown them.
    /// </summary>
    private static int[] Splittable(TrainingSet set, TrainerSettings settings, bool[]? held)
    {
        int[] features = [.. Enumerable.Range(0, set.Features.Count).Where(feature => CanSplit(set, feature, settings, held))];
        if (features.Length == 0)
            throw new ArgumentException($"No feature has {settings.LeastRowsPerLeaf} rows on both sides of any bin.", nameof(set));
        return features;
    }

    private static bool CanSplit(TrainingSet set, int feature, TrainerSettings settings, bool[]? held)
    {
        var counts = new int[set.Features[feature].Bins];
        var bins = set.Bins(feature);
        for (var row = 0; row < set.Rows; row++)
        {
            if (set.Weights[row] > 0 && held?[row] != true)
                counts[bins[row]]++;
        }

        var (left, all) = (0, counts.Sum());
        foreach (var count in counts)
        {
            left += count;
            if (left >= settings.LeastRowsPerLeaf && all - left >= settings.LeastRowsPerLeaf)
                return true;
        }

        return false;
    }

    /// <summary>A shape function has its own bins; each ends at a bound that still belongs to it.</summary>
    private static double[] Table(GamModelParametersBase shapes, int shape, int bins, double scale)
    {
        var table = new double[bins];
        if (shape < 0)
            return table;
        var (bounds, effects) = (shapes.GetBinUpperBounds(shape), shapes.GetBinEffects(shape));
        for (var bin = 0; bin < bins; bin++)
            table[bin] = scale * effects[Math.Min(effects.Count - 1, bounds.Count(bound => bound < bin))];
        return table;
    }

    private static TrainerDescription Describe(TrainingSet set, TrainerSettings settings) => new("ML.NET Gam", MlNetVersion.Text,
    [
        new("objective", settings.Objective.ToString()),
        new("steps over all features", settings.Trees.ToString(CultureInfo.InvariantCulture)),
        new("learning rate of each feature", Rate(set, settings).ToString(CultureInfo.InvariantCulture)),
        new("least rows per leaf", settings.LeastRowsPerLeaf.ToString(CultureInfo.InvariantCulture)),
        new("pruned", settings.StopAfter > 0 ? "yes" : "no"),
    ]);
}
