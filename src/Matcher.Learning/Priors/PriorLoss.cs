using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// What the fit minimises: the log-loss of P(suitable | category, codes, words) = ceiling · Π over axes of Σ over levels of P(demand = l | codes, words) ·
/// P(function ≥ l | category), and the price of leaving the start.
/// </summary>
/// <param name="rows">The labelled posts.</param>
/// <param name="settings">The prices.</param>
/// <param name="held">Where to start and what leaving it is measured from; the levels of functions stay there. Null for the start of a fit of its own.</param>
/// <remarks>Holds its working memory; not thread-safe.</remarks>
internal sealed class PriorLoss(PriorRows rows, PriorSettings settings, double[]? held = null)
{
    private const int Levels = PriorParameters.Levels;
    private const double Least = 1e-6;

    private readonly PriorParameters _at = new(rows.InputsOf);
    private readonly double[] _centre = held ?? new PriorParameters(rows.InputsOf).Centre();
    private readonly double[] _prices = new PriorParameters(rows.InputsOf).Prices(settings);
    private readonly double[] _chances = new double[PriorParameters.WeightsAt];
    private readonly double[] _reaches = new double[PriorParameters.WeightsAt];
    private readonly double[] _byReach = new double[PriorParameters.WeightsAt];
    private readonly double[] _demand = new double[FunctionAxes.Count * Levels];
    private readonly double[] _byDemand = new double[FunctionAxes.Count * Levels];
    private readonly double[] _steps = new double[FunctionAxes.Count * Levels];
    private readonly double[] _met = new double[FunctionAxes.Count];

    /// <summary>Where to start.</summary>
    public double[] Start => _at.Start(_centre);

    /// <inheritdoc cref="LimitedMemory.Function"/>
    public double Evaluate(double[] point, double[] gradient)
    {
        Array.Clear(gradient);
        Array.Clear(_byReach);
        Levelled(point);
        var loss = 0.0;
        for (var row = 0; row < rows.Counts.Length; row++)
        {
            Read(point, rows.Inputs[row]);
            Array.Clear(_byDemand);
            for (var category = 0; category < PriorParameters.Categories; category++)
                loss += Judge(point, gradient, row, category);
            GiveToDemands(gradient, rows.Inputs[row]);
        }

        if (held is null)
            GiveToLevels(gradient);
        for (var at = 0; at < point.Length; at++)
        {
            var far = point[at] - _centre[at];
            loss += 0.5 * _prices[at] * far * far;
            gradient[at] += _prices[at] * far;
        }

        return loss;
    }

    /// <summary>P(level) and P(≥ level) of every category and axis from their logits.</summary>
    private void Levelled(double[] point)
    {
        for (var at = 0; at < _chances.Length; at += Levels)
        {
            var most = Math.Max(Math.Max(point[at], point[at + 1]), Math.Max(point[at + 2], point[at + 3]));
            var sum = 0.0;
            for (var level = 0; level < Levels; level++)
                sum += _chances[at + level] = Math.Exp(point[at + level] - most);
            var reach = 0.0;
            for (var level = Levels - 1; level >= 0; level--)
                _reaches[at + level] = reach += _chances[at + level] /= sum;
        }
    }

    /// <summary>P(demand) of every axis for a row, with the slopes of its steps.</summary>
    private void Read(double[] point, int[] inputs)
    {
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            var mean = point[_at.BasesAt + axis];
            foreach (var input in inputs)
                mean += point[_at.WeightAt(axis, input)];
            var (at, above) = (axis * Levels, 0.0);
            for (var level = Levels - 1; level > 0; level--)
            {
                var reach = 1 / (1 + Math.Exp(DemandReading.Thresholds[level - 1] - mean));
                _demand[at + level] = reach - above;
                _steps[at + level] = reach * (1 - reach);
                above = reach;
            }

            _demand[at] = 1 - above;
        }
    }

    private double Judge(double[] point, double[] gradient, int row, int category)
    {
        var ceiling = Math.Exp(point[_at.CeilingsAt + category]);
        var log = -ceiling;
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            var (d, r, met) = (axis * Levels, PriorParameters.LogitAt(category, axis), 0.0);
            for (var level = 0; level < Levels; level++)
                met += _demand[d + level] * _reaches[r + level];
            log += Math.Log(_met[axis] = Math.Max(met, Least));
        }

        log = Math.Min(log, -Least);
        var (yes, chance) = (rows.Suitable[row][category], Math.Exp(log));
        var no = rows.Counts[row] - yes;
        var byLog = no * chance / (1 - chance) - yes;
        gradient[_at.CeilingsAt + category] -= ceiling * byLog;
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            var (d, r, by) = (axis * Levels, PriorParameters.LogitAt(category, axis), byLog / _met[axis]);
            for (var level = 0; level < Levels; level++)
            {
                _byDemand[d + level] += by * _reaches[r + level];
                _byReach[r + level] += by * _demand[d + level];
            }
        }

        return -(yes * log) - no * Math.Log(1 - chance);
    }

    private void GiveToDemands(double[] gradient, int[] inputs)
    {
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
        {
            var (at, by) = (axis * Levels, 0.0);
            for (var level = 1; level < Levels; level++)
                by += (_byDemand[at + level] - _byDemand[at + level - 1]) * _steps[at + level];
            gradient[_at.BasesAt + axis] += by;
            foreach (var input in inputs)
                gradient[_at.WeightAt(axis, input)] += by;
        }
    }

    private void GiveToLevels(double[] gradient)
    {
        Span<double> byChance = stackalloc double[Levels];
        for (var at = 0; at < _chances.Length; at += Levels)
        {
            var (sum, mean) = (0.0, 0.0);
            for (var level = 0; level < Levels; level++)
            {
                // A level counts for itself and for every lower one that it reaches.
                byChance[level] = sum += _byReach[at + level];
                mean += byChance[level] * _chances[at + level];
            }

            for (var level = 0; level < Levels; level++)
                gradient[at + level] += _chances[at + level] * (byChance[level] - mean);
        }
    }
}
