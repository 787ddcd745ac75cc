using Matcher.Scoring;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matcher.Benchmarks;

/// <summary>
/// The hand-set model as ML.NET has it: trees of one split, boosted until they give pairs the scores that the tables give. Such trees
/// fold into one table per feature, so both are the same kind of model.
/// </summary>
internal sealed class MlNetModel
{
    private readonly MLContext _context;
    private readonly RegressionPredictionTransformer<FastTreeRegressionModelParameters> _model;
    private readonly SchemaDefinition _schema;

    private MlNetModel(MLContext context, RegressionPredictionTransformer<FastTreeRegressionModelParameters> model, SchemaDefinition schema)
    {
        (_context, _model, _schema) = (context, model, schema);
    }

    public int Trees => _model.Model.TrainedTreeEnsemble.Trees.Count;

    /// <summary>Learns from as many pairs of every post.</summary>
    public static MlNetModel Train(IReadOnlyList<PairRows> posts, int pairs, int trees)
    {
        var context = new MLContext(4);
        var schema = SchemaDefinition.Create(typeof(MlNetRow));
        schema[nameof(MlNetRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, PairRows.Width);
        var step = Math.Max(1, (int)((long)posts[0].Count * posts.Count / pairs));
        var trainer = context.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            NumberOfLeaves = 2,
            NumberOfTrees = trees,
            LearningRate = 0.5,
            MinimumExampleCountPerLeaf = 1,
            MaximumBinCountPerFeature = FeatureSpec.MaxBins,
            NumberOfThreads = 1,
        });
        return new(context, trainer.Fit(context.Data.LoadFromEnumerable(posts.SelectMany(rows => Stream(rows, step)), schema)), schema);
    }

    /// <summary>The pairs of a post in ML.NET's memory, every value read once.</summary>
    public IDataView Load(PairRows rows)
    {
        var view = _context.Data.Cache(_context.Data.LoadFromEnumerable(Stream(rows, 1), _schema), nameof(MlNetRow.Features));
        using var cursor = view.GetRowCursor([view.Schema[nameof(MlNetRow.Features)]]);
        while (cursor.MoveNext())
        {
        }

        return view;
    }

    /// <summary>The pairs of a post, made one after the other when they are asked for.</summary>
    public IDataView Stream(PairRows rows) => _context.Data.LoadFromEnumerable(Stream(rows, 1), _schema);

    /// <summary>Scores all pairs in bulk and takes the best score.</summary>
    /// <param name="rows">The pairs.</param>
    /// <param name="lap">Called after every <paramref name="lapRows"/> pairs and at the end.</param>
    /// <param name="lapRows">Pairs of a lap.</param>
    public float Best(IDataView rows, Action? lap = null, int lapRows = int.MaxValue)
    {
        var scored = _model.Transform(rows);
        var column = scored.Schema[nameof(MlNetScore.Score)];
        using var cursor = scored.GetRowCursor([column]);
        var read = cursor.GetGetter<float>(column);
        var (best, score, left) = (float.NegativeInfinity, 0f, lapRows);
        while (cursor.MoveNext())
        {
            read(ref score);
            best = Math.Max(best, score);
            if (--left > 0)
                continue;
            lap?.Invoke();
            left = lapRows;
        }

        lap?.Invoke();
        return best;
    }

    /// <summary>Scores pair by pair.</summary>
    public PredictionEngine<MlNetRow, MlNetScore> Engine() => _context.Model.CreatePredictionEngine<MlNetRow, MlNetScore>(_model, inputSchemaDefinition: _schema);

    /// <summary>The same model as an intercept and a table per feature.</summary>
    public (double Intercept, double[][] Tables) Fold()
    {
        var ensemble = _model.Model.TrainedTreeEnsemble;
        var intercept = ensemble.Bias;
        double[][] tables = [.. Enumerable.Range(0, PairRows.Width).Select(_ => new double[FeatureSpec.MaxBins])];
        foreach (var (tree, weight) in ensemble.Trees.Zip(ensemble.TreeWeights))
        {
            if (tree.NumberOfNodes == 0)
            {
                intercept += weight * tree.LeafValues[0];
                continue;
            }

            // A leaf is named by the complement of its index.
            var (table, threshold) = (tables[tree.NumericalSplitFeatureIndexes[0]], tree.NumericalSplitThresholds[0]);
            for (var bin = 0; bin < table.Length; bin++)
                table[bin] += weight * tree.LeafValues[bin <= threshold ? ~tree.LeftChild[0] : ~tree.RightChild[0]];
        }

        return (intercept, tables);
    }

    private static IEnumerable<MlNetRow> Stream(PairRows rows, int step)
    {
        var pair = new MlNetRow();
        for (var row = 0; row < rows.Count; row += step)
        {
            pair.Fill(rows[row], (float)Units.ToWeight(rows.Scores[row]));
            yield return pair;
        }
    }
}
