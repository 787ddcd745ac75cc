namespace Matcher.Simulation;

/// <summary>What a post publishes of the truth: each fact on its own, known or not.</summary>
/// <remarks>
/// A post has 64 accessibility facts: 16 demands, 41 provisions, 7 exposures. A demand whose level nobody knows counts as unknown.
/// Fresh facts are true. Stale ones were: the workplace may have changed since.
/// </remarks>
internal static class AccessFacts
{
    /// <summary>The number of accessibility facts of a post.</summary>
    internal static int PerPost { get; } = FunctionAxes.Count + Vocabulary<ProvisionKind>.All.Count + Vocabulary<Exposure>.All.Count;

    internal static List<Demand> Demands(PostTruth truth, double known, DateOnly date, Draw draw)
    {
        var published = new List<Demand>();
        foreach (var axis in FunctionAxes.All)
        {
            var (level, essential) = truth.Demands[(int)axis];
            if (draw.Chance(known))
                published.Add(Published(axis, level, essential, date, draw));
            else if (level > 0 && draw.Percent(6))
                published.Add(new(axis, null, DemandWeight.Unstated, draw.Percent(50) ? FactSource.List : FactSource.OccupationPrior, date));
        }

        return published;
    }

    internal static List<Provision> Provisions(PostTruth truth, double known, DateOnly date, bool stale, Draw draw)
    {
        var published = new List<Provision>();
        foreach (var kind in Vocabulary<ProvisionKind>.All)
        {
            if (!draw.Chance(known))
                continue;
            var (state, tier) = truth.At(kind);
            if (stale && draw.Percent(20))
                (state, tier) = state == ProvisionState.Refused ? (ProvisionState.Yes, null) : (ProvisionState.Refused, (AccommodationTier?)null);
            published.Add(new(kind, state, tier, FactSource.Declared, date));
        }

        return published;
    }

    internal static List<ExposureFact> Exposures(PostTruth truth, double known, DateOnly date, Draw draw)
    {
        var published = new List<ExposureFact>();
        foreach (var exposure in Vocabulary<Exposure>.All)
        {
            if (draw.Chance(known))
                published.Add(new(exposure, truth.Exposures.Contains(exposure), FactSource.Declared, date));
        }

        return published;
    }

    /// <summary>Most levels are declared with their weight; some only stand in the text, where no weight is given.</summary>
    private static Demand Published(FunctionAxis axis, int level, bool essential, DateOnly date, Draw draw)
    {
        if (draw.Percent(20))
            return new(axis, new(level), DemandWeight.Unstated, FactSource.Stated, date);
        var weight = level == 0 || draw.Percent(25) ? DemandWeight.Unstated : essential ? DemandWeight.Essential : DemandWeight.Marginal;
        return new(axis, new(level), weight, FactSource.Declared, date);
    }
}
