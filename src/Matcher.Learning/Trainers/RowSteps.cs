using System.Runtime.Intrinsics;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>The score of each row so far, and from it the slope and curvature of its loss.</summary>
internal sealed class RowSteps
{
    // Also the unit of work of a thread; every sum is taken over rows in order, so it does not matter which thread takes which.
    private const int ChunkRows = 16_384;

    private readonly TrainingSet _set;
    private readonly TrainerSettings _settings;
    private readonly bool[]? _held;
    private readonly double[] _scores;
    private readonly Vector128<double>[] _steps;

    public RowSteps(TrainingSet set, TrainerSettings settings, bool[]? held)
    {
        (_set, _settings, _held) = (set, settings, held);
        Intercept = StartOf(set, settings.Objective, held);
        _scores = new double[set.Rows];
        _steps = new Vector128<double>[set.Rows];
        Array.Fill(_scores, Intercept);
    }

    /// <summary>What every row scores before the first tree.</summary>
    public double Intercept { get; }

    /// <summary>Slope and curvature of each row; zero for rows that are held out or that the tree does not see.</summary>
    public ReadOnlySpan<Vector128<double>> Steps => _steps;

    /// <summary>Adds a tree, if any, to the scores and makes the steps that the next one learns from.</summary>
    public void Advance(OneSplitTree? tree, ulong drawSeed, ParallelOptions options)
    {
        var chunks = (_set.Rows + ChunkRows - 1) / ChunkRows;
        Parallel.For(0, chunks, options, chunk =>
        {
            var (from, to) = (chunk * ChunkRows, Math.Min(_set.Rows, (chunk + 1) * ChunkRows));
            if (tree is { } added)
                Add(added, from, to);
            for (var row = from; row < to; row++)
                _steps[row] = IsSeen(row, drawSeed) ? Step(row) : Vector128<double>.Zero;
        });
    }

    /// <summary>The weighted loss of the rows that are held out.</summary>
    public double HeldOutLoss()
    {
        var loss = 0.0;
        for (var row = 0; row < _set.Rows; row++)
        {
            if (_held![row])
                loss += _set.Weights[row] * _settings.Loss(_set.Grades[row], _scores[row]);
        }

        return loss;
    }

    private void Add(OneSplitTree tree, int from, int to)
    {
        var bins = _set.Bins(tree.Feature);
        for (var row = from; row < to; row++)
            _scores[row] += tree.Value(bins[row]);
    }

    private bool IsSeen(int row, ulong drawSeed) =>
        _held?[row] != true && (_settings.RowShare >= 1 || SeededDraw.Share(drawSeed, (uint)row) < _settings.RowShare);

    private Vector128<double> Step(int row)
    {
        double weight = _set.Weights[row], grade = _set.Grades[row];
        if (_settings.Objective == TrainingObjective.Regression)
            return Vector128.Create(weight * (grade - _scores[row]), weight);
        var chance = 1 / (1 + Math.Exp(-_scores[row]));
        return Vector128.Create(weight * (grade - chance), weight * chance * (1 - chance));
    }

    private static double StartOf(TrainingSet set, TrainingObjective objective, bool[]? held)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var row = 0; row < set.Rows; row++)
        {
            if (held?[row] == true)
                continue;
            sum += (double)set.Weights[row] * set.Grades[row];
            weights += set.Weights[row];
        }

        var mean = sum / weights;
        if (objective == TrainingObjective.Regression)
            return mean;
        // The part that is not held out may have one grade alone.
        var chance = Math.Clamp(mean, 1e-6, 1 - 1e-6);
        return Math.Log(chance / (1 - chance));
    }
}
