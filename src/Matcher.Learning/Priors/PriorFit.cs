using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>A fitted prior: P(level | category) by axis, and what codes say about demands.</summary>
internal sealed class PriorFit
{
    private readonly double[] _point;

    private PriorFit(double[] point) => _point = point;

    /// <summary>Fits to labelled posts; the same posts in any order give the same fit.</summary>
    public static PriorFit To(PriorRows rows, PriorSettings settings, CancellationToken cancellationToken)
    {
        var loss = new PriorLoss(rows, settings);
        return new(LimitedMemory.Minimise(loss.Evaluate, loss.Start, settings.Iterations, cancellationToken));
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

    /// <summary>What codes say about demands.</summary>
    public DemandReading Demands() => new(
        [.. FunctionAxes.All.Select(axis => _point[PriorParameters.BasesAt + (int)axis])],
        [.. FunctionAxes.All.Select(axis => Weights(axis).ToList())]);

    /// <summary>The weights of an axis with their inputs.</summary>
    public IEnumerable<(FunctionCodes Input, double Weight)> Weights(FunctionAxis axis) =>
        PriorInputs.All.Select((input, number) => (input, _point[PriorParameters.WeightAt((int)axis, number)]));

    /// <summary>The constant part of an axis.</summary>
    public double Base(FunctionAxis axis) => _point[PriorParameters.BasesAt + (int)axis];

    /// <summary>−ln of what is left of the chance where every axis is met.</summary>
    public double Loss(int category) => Math.Exp(_point[PriorParameters.CeilingsAt + category]);

    /// <summary>P(suitable | category, codes), all categories.</summary>
    public double[] Chances(FunctionCodes listed)
    {
        var reading = Demands();
        var chances = new double[PriorParameters.Categories];
        for (var category = 0; category < chances.Length; category++)
        {
            var log = -Loss(category);
            foreach (var axis in FunctionAxes.All)
            {
                var (demand, levels, reach, met) = (reading.On(axis, listed), Levels(category, axis), 1.0, 0.0);
                for (var level = 0; level <= Level.Max; level++)
                {
                    met += demand[level] * reach;
                    reach -= levels[level];
                }

                log += Math.Log(Math.Max(met, 1e-6));
            }

            chances[category] = Math.Exp(log);
        }

        return chances;
    }

    private static double Most(ReadOnlySpan<double> logits)
    {
        var most = double.NegativeInfinity;
        foreach (var logit in logits)
            most = Math.Max(most, logit);
        return most;
    }
}
