using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Derives the one code per axis that features and explanations read.</summary>
internal static class AxisFitter
{
    private const double Unlikely = 1.0 / 3;
    private const double Likely = 2.0 / 3;

    /// <summary>Fits one axis over every level that function and demand could have.</summary>
    /// <param name="post">The post.</param>
    /// <param name="candidate">The person.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="usePrior">Whether the type prior may speak where the function is unassessed.</param>
    public static FitRange Fit(PostView post, CandidateView candidate, FunctionAxis axis, bool usePrior)
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
        return fit.IsUnknown && usePrior && functions.Low < functions.High && candidate.Prior(axis) is { } prior
            ? fit with { Code = Refine(post, axis, demands, prior) }
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

    /// <summary>The expected worth under P(level | type, grade), the demand's possible levels being equally likely, in three steps.</summary>
    private static FitCode Refine(PostView post, FunctionAxis axis, LevelRange demands, LevelPrior prior)
    {
        var worth = 0.0;
        for (var demand = demands.Low; demand <= demands.High; demand++)
        {
            for (var function = 0; function <= Level.Max; function++)
            {
                var (low, high) = At(post, axis, function, demand);
                worth += prior[function] * FitCodes.WorthOf(FitRange.Of(low, high).Code) / FitCodes.FullWorth;
            }
        }

        worth /= demands.High - demands.Low + 1;
        return worth < Unlikely ? FitCode.UnknownUnlikely : worth > Likely ? FitCode.UnknownLikely : FitCode.Unknown;
    }
}
