namespace Matcher.Simulation;

/// <summary>How well any scorer could do at most: the area under the curve for "hired" (outcome 2 or 3).</summary>
/// <param name="Pairs">How many pairs were read.</param>
/// <param name="Feasible">How many of them are feasible.</param>
/// <param name="Hired">How many of them ended with outcome 2 or 3.</param>
/// <param name="Truth">The AUC of the truth before chance, hidden factors included; NaN if all outcomes are on one side.</param>
/// <param name="Visible">The AUC of the truth without hidden factors: the ceiling for a scorer that knows every true fact.</param>
/// <param name="FeasibleTruth">As <paramref name="Truth"/>, within the feasible pairs.</param>
/// <param name="FeasibleVisible">As <paramref name="Visible"/>, within the feasible pairs.</param>
public sealed record NoiseCeiling(int Pairs, int Feasible, int Hired, double Truth, double Visible, double FeasibleTruth, double FeasibleVisible)
{
    /// <summary>Reads the ceiling from pairs.</summary>
    public static NoiseCeiling Of(IReadOnlyList<OraclePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        List<OraclePair> feasible = [.. pairs.Where(pair => pair.IsFeasible)];
        return new(pairs.Count, feasible.Count, pairs.Count(IsHired),
            Area(pairs, pair => pair.TruthMilli), Area(pairs, pair => pair.VisibleMilli),
            Area(feasible, pair => pair.TruthMilli), Area(feasible, pair => pair.VisibleMilli));
    }

    private static bool IsHired(OraclePair pair) => pair.Outcome >= 2;

    /// <summary>The share of (hired, not hired) couples in the right order; ties count half.</summary>
    private static double Area(IReadOnlyList<OraclePair> pairs, Func<OraclePair, int> score)
    {
        double hired = 0, others = 0, right = 0;
        foreach (var tied in pairs.GroupBy(score).OrderBy(group => group.Key))
        {
            double up = tied.Count(IsHired), down = tied.Count() - up;
            right += up * (others + (down / 2));
            hired += up;
            others += down;
        }

        return right / (hired * others);
    }
}
