using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Derives the one code per axis that features and explanations read.</summary>
internal static class AxisFitter
{
    /// <summary>Fits one axis over every level that function and demand could have.</summary>
    /// <param name="post">The post.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="priors">The type priors, which speak where the function is unassessed; null if they may not.</param>
    public static FitRange Fit(PostView post, CandidateView candidate, FunctionAxis axis, TypePriors? priors)
    {
        var demands = post.DemandLevels(axis);
        var functions = candidate.FunctionLevels(axis);
        var (worst, best) = (FitCode.Met, FitCode.Unmet);
        for (var demand = demands.Low; demand <= demands.High; demand++)
        {
            for (var function = functions.Low; function <= functions.High; function++)
            {
                var (low, high) = At(post, axis, function, demand);
                worst = low < worst ? low : worst;
                best = high > best ? high : best;
            }
        }

        var fit = FitRange.Of(worst, best);
        return fit.IsUnknown && functions.Low < functions.High && priors?.Of(candidate.Candidate.Disabilities, axis) is { } prior
            ? fit with { Code = FitChances.CodeOf(Chance(post, axis, priors.Demand(post, axis), prior)) }
            : fit;
    }

    /// <summary>The ends of the fit for one function and one demand; unknown provisions read as refused and as there.</summary>
    public static (FitCode Worst, FitCode Best) At(PostView post, FunctionAxis axis, int function, int demand)
    {
        if (function >= demand)
            return (FitCode.Met, FitCode.Met);
        var (worst, best) = (FitCode.Unmet, FitCode.Unmet);
        foreach (var bridge in Bridges.On(axis))
        {
            if (!bridge.Spans(new Level(function), new Level(demand)))
                continue;
            var (state, tier) = post.ProvisionState(bridge.Provision);
            var low = FitCodes.OfState(state, tier, worst: true);
            var high = FitCodes.OfState(state, tier, worst: false);
            worst = low > worst ? low : worst;
            best = high > best ? high : best;
        }

        return (worst, best);
    }

    /// <summary>
    /// The chance that a demand is met: Σ P(demand) P(function) over the levels at which the function reaches the demand, and where it
    /// does not, the worth of what is sure to bridge the gap. What nobody knows of the provisions adds nothing, as if it were refused.
    /// </summary>
    private static double Chance(PostView post, FunctionAxis axis, LevelPrior demands, LevelPrior functions)
    {
        var chance = 0.0;
        for (var demand = 0; demand <= Level.Max; demand++)
        {
            if (demands[demand] == 0)
                continue;
            for (var function = 0; function <= Level.Max; function++)
                chance += demands[demand] * functions[function] * Sure(At(post, axis, function, demand).Worst);
        }

        return chance;
    }

    private static double Sure(FitCode worst) => worst < FitCodes.Assured ? 0 : (double)FitCodes.WorthOf(worst) / FitCodes.FullWorth;
}
