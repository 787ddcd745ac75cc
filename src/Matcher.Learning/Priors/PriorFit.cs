using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>A fitted prior: P(level | category) by axis, and what codes and words say about demands.</summary>
internal sealed class PriorFit
{
    private const double Least = 1e-6;

    private readonly PriorInputs _inputs;
    private readonly PriorParameters _at;
    private readonly double[] _point;

    private PriorFit(PriorInputs inputs, double[] point) => (_inputs, _at, _point) = (inputs, new(inputs), point);

    /// <summary>Fits to labelled posts; the same posts in any order give the same fit.</summary>
    /// <param name="rows">The posts.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="codes">A fit of codes alone from which this one starts, and of which it keeps what people can do; null for a fit of its own.</param>
    public static PriorFit To(PriorRows rows, PriorSettings settings, CancellationToken cancellationToken, PriorFit? codes = null)
    {
        var loss = new PriorLoss(rows, settings, codes?.Centre(rows.InputsOf));
        return new(rows.InputsOf, LimitedMemory.Minimise(loss.Evaluate, loss.Start, settings.Iterations, cancellationToken));
    }

    /// <summary>Where a fit with more inputs starts that keeps what this one knows: words have no say.</summary>
    private double[] Centre(PriorInputs inputs)
    {
        var at = new PriorParameters(inputs);
        var centre = new double[at.Count];
        Array.Copy(_point, centre, PriorParameters.WeightsAt);
        for (var axis = 0; axis < FunctionAxes.Count; axis++)
            Array.Copy(_point, _at.WeightAt(axis, 0), centre, at.WeightAt(axis, 0), PriorInputs.Codes.Count);
        Array.Copy(_point, _at.BasesAt, centre, at.BasesAt, FunctionAxes.Count + PriorParameters.Categories);
        return centre;
    }

    /// <summary>P(level | category) on an axis.</summary>
    public LevelPrior Levels(int category, FunctionAxis axis)
    {
        var at = PriorParameters.LogitAt(category, (int)axis);
        var logits = _point.AsSpan(at, PriorParameters.Levels);
        var (p, sum) = (new double[PriorParameters.Levels], 0.0);
        for (var level = 0; level < p.Length; level++)
            sum += p[level] = Math.Exp(logits[level] - Most(logits));
        return new(p[0] / sum, p[1] / sum, p[2] / sum, p[3] / sum);
    }

    /// <summary>P(level | category), by category and axis.</summary>
    public LevelPrior[][] AllLevels() =>
        [.. Enumerable.Range(0, PriorParameters.Categories).Select(category => FunctionAxes.All.Select(axis => Levels(category, axis)).ToArray())];

    /// <summary>What codes and words say about demands.</summary>
    public DemandReading Demands() => new(
        [.. FunctionAxes.All.Select(Base)],
        [.. FunctionAxes.All.Select(axis => Weights(axis).ToList())],
        [.. FunctionAxes.All.Select(axis => WordWeights(axis).ToDictionary(word => word.Input, word => word.Weight, StringComparer.Ordinal))]);

    /// <summary>The weights of an axis with their inputs of codes.</summary>
    public IEnumerable<(FunctionCodes Input, double Weight)> Weights(FunctionAxis axis) =>
        PriorInputs.Codes.Select((input, number) => (input, _point[_at.WeightAt((int)axis, number)]));

    /// <summary>The weights of an axis with their inputs of words.</summary>
    public IEnumerable<(string Input, double Weight)> WordWeights(FunctionAxis axis) =>
        _inputs.Words.Select((input, number) => (input, _point[_at.WeightAt((int)axis, PriorInputs.Codes.Count + number)]));

    /// <summary>The constant part of an axis.</summary>
    public double Base(FunctionAxis axis) => _point[_at.BasesAt + (int)axis];

    /// <summary>−ln of what is left of the chance where every axis is met.</summary>
    public double Loss(int category) => Math.Exp(_point[_at.CeilingsAt + category]);

    /// <summary>P(suitable | category, inputs), all categories.</summary>
    public double[] Chances(int[] inputs, LevelPrior[][] levels)
    {
        double[] logs = [.. Enumerable.Range(0, levels.Length).Select(category => -Loss(category))];
        foreach (var axis in FunctionAxes.All)
        {
            var mean = Base(axis);
            foreach (var input in inputs)
                mean += _point[_at.WeightAt((int)axis, input)];
            var demand = DemandReading.Of(mean);
            for (var category = 0; category < logs.Length; category++)
                logs[category] += Math.Log(Math.Max(Met(demand, levels[category][(int)axis]), Least));
        }

        return [.. logs.Select(Math.Exp)];
    }

    private static double Met(LevelPrior demand, LevelPrior function)
    {
        var (met, reach) = (0.0, 1.0);
        for (var level = 0; level <= Level.Max; level++)
        {
            met += demand[level] * reach;
            reach -= function[level];
        }

        return met;
    }

    private static double Most(ReadOnlySpan<double> logits)
    {
        var most = double.NegativeInfinity;
        foreach (var logit in logits)
            most = Math.Max(most, logit);
        return most;
    }
}
