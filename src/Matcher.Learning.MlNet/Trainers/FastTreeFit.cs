using Matcher.Matching;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Matcher.Learning.MlNet;

/// <summary>One fit of FastTree with two leaves per tree.</summary>
internal sealed class FastTreeFit
{
    private readonly MLContext _context;
    private readonly RowStream _stream;
    private readonly ITransformer _model;
    private readonly RegressionTreeEnsemble _ensemble;
    private readonly double _offset;

    public FastTreeFit(TrainingSet set, TrainerSettings settings, int trees, Func<int, bool>? isWanted, CancellationToken cancellationToken)
    {
        _context = new MLContext(MlNetSeed.Of(settings));
        _stream = new RowStream(_context, [.. Enumerable.Range(0, set.Features.Count)]);
        var rows = _stream.Of(set, settings.Objective, isWanted, cancellationToken);
        // Nothing public cancels ML.NET; but it logs before each tree, on the thread that trains.
        _context.Log += (_, _) => cancellationToken.ThrowIfCancellationRequested();
        var bins = set.Features.Max(feature => feature.Bins);
        if (settings.Objective == TrainingObjective.Regression)
        {
            var options = Options<FastTreeRegressionTrainer.Options>(settings, trees, bins);
            options.LabelColumnName = nameof(LearningRow.Label);
            var fit = _context.Regression.Trainers.FastTree(options).Fit(rows);
            (_model, _ensemble, Scale, _offset) = (fit, fit.Model.TrainedTreeEnsemble, 1, 0);
        }
        else
        {
            var options = Options<FastTreeBinaryTrainer.Options>(settings, trees, bins);
            options.LabelColumnName = nameof(LearningRow.IsGood);
            var fit = _context.BinaryClassification.Trainers.FastTree(options).Fit(rows);
            // The chance is 1 / (1 + exp(slope · raw + offset)), so log-odds are the raw score in another unit.
            var calibrator = fit.Model.Calibrator;
            (_model, _ensemble, Scale, _offset) = (fit, fit.Model.SubModel.TrainedTreeEnsemble, -calibrator.Slope, -calibrator.Offset);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Intercept = (Scale * _ensemble.Bias) + _offset;
        // A tree without a split is a constant.
        for (var tree = 0; tree < Trees.Count; tree++)
        {
            if (Trees[tree].NumberOfNodes == 0)
                Intercept += Weight(tree) * Trees[tree].LeafValues[0];
        }
    }

    /// <summary>What one of ML.NET's raw scores counts in the scale of the objective.</summary>
    public double Scale { get; }

    public double Intercept { get; }

    public IReadOnlyList<RegressionTree> Trees => _ensemble.Trees;

    /// <summary>What a tree with a split adds to a row's score.</summary>
    public double Value(int tree, Func<int, int> binOf)
    {
        var grown = Trees[tree];
        return grown.NumberOfNodes == 0 ? 0 : Value(tree, binOf(grown.NumericalSplitFeatureIndexes[0]));
    }

    public double[][] Fold(IReadOnlyList<BinnedFeature> features)
    {
        var tables = features.Select(feature => new double[feature.Bins]).ToArray();
        for (var tree = 0; tree < Trees.Count; tree++)
        {
            if (Trees[tree].NumberOfNodes == 0)
                continue;
            var table = tables[Trees[tree].NumericalSplitFeatureIndexes[0]];
            for (var bin = 0; bin < table.Length; bin++)
                table[bin] += Value(tree, bin);
        }

        return tables;
    }

    public IReadOnlyList<double> OwnScores(IReadOnlyList<byte[]> rows) =>
        [.. MlNetScores.Raw(_model.Transform(_stream.Of(rows))).Select(raw => (Scale * raw) + _offset)];

    private double Weight(int tree) => Scale * _ensemble.TreeWeights[tree];

    private double Value(int tree, int bin)
    {
        // A leaf is named by the complement of its index.
        var grown = Trees[tree];
        var leaf = bin <= grown.NumericalSplitThresholds[0] ? ~grown.LeftChild[0] : ~grown.RightChild[0];
        return Weight(tree) * grown.LeafValues[leaf];
    }

    private static TOptions Options<TOptions>(TrainerSettings settings, int trees, int bins)
        where TOptions : BoostedTreeOptions, new() => new()
        {
            FeatureColumnName = nameof(LearningRow.Features),
            ExampleWeightColumnName = nameof(LearningRow.Weight),
            NumberOfLeaves = 2,
            NumberOfTrees = trees,
            LearningRate = settings.LearningRate,
            MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
            MaximumBinCountPerFeature = Math.Max(2, bins),
            BaggingSize = settings.RowShare < 1 ? 1 : 0,
            BaggingExampleFraction = settings.RowShare,
            FeatureFraction = settings.FeatureShare,
            NumberOfThreads = settings.Threads,
            Seed = MlNetSeed.Of(settings),
            FeatureSelectionSeed = MlNetSeed.Of(settings),
            // Bins far apart in the list are not near each other in any other way.
            FeatureFlocks = false,
        };
}
