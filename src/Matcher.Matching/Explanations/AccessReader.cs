using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Sums up access: ready, after arrangement, or to ask; with what to prepare.</summary>
/// <remarks>Reads fits without type priors: a prior never changes what an employer is told.</remarks>
internal static class AccessReader
{
    public static AccessSummary Read(Pair pair)
    {
        var axes = FunctionAxes.All.Where(pair.Matters).ToList();
        var known = axes.Where(axis => IsKnown(pair, axis)).ToList();
        var knownNeeds = pair.Needs.Count(need => !need.Fit.IsUnknown);
        var exposures = pair.Candidate.Candidate.AvoidedExposures;
        var knownExposures = exposures.Count(exposure => pair.Post.Post.Exposures.Any(fact => fact.Exposure == exposure));
        var (facts, knownFacts) = (axes.Count + pair.Needs.Count + exposures.Count, known.Count + knownNeeds + knownExposures);
        var toAsk = knownFacts < facts || axes.Any(axis => IsUnmetAndNotMarginal(pair, axis));
        var accommodations = Accommodations(pair, known);
        var after = accommodations.Count > 0 || axes.Any(axis => pair.FitOn(axis).Code == FitCode.Unmet);
        return new AccessSummary(
            toAsk ? AccessState.ToAsk : after ? AccessState.AfterArrangement : AccessState.Ready,
            accommodations,
            facts,
            knownFacts);
    }

    /// <summary>
    /// Whether it is settled what the axis takes. Where the function or the demand is unknown and the worst could be arranged, the
    /// score may count on that, but nobody should prepare for a need that the person may not have.
    /// </summary>
    private static bool IsKnown(Pair pair, FunctionAxis axis)
    {
        var fit = pair.FitOn(axis);
        return fit.Worst == fit.Best
            || (!fit.IsUnknown && pair.Candidate.FunctionLevels(axis).IsKnown && pair.Post.DemandLevels(axis).IsKnown);
    }

    /// <summary>A marginal duty can go to somebody else; whether another can, has to be asked.</summary>
    private static bool IsUnmetAndNotMarginal(Pair pair, FunctionAxis axis) =>
        pair.FitOn(axis).Code == FitCode.Unmet && pair.Post.DemandOn(axis) is not { Weight: DemandWeight.Marginal };

    private static List<Accommodation> Accommodations(Pair pair, List<FunctionAxis> axes)
    {
        var found = new Dictionary<ProvisionKind, AccommodationTier>();
        foreach (var axis in axes)
        {
            if (FitCodes.TierOf(pair.FitOn(axis).Code) is not { } tier)
                continue;
            foreach (var bridge in Bridges.On(axis))
            {
                if (pair.Post.ProvisionState(bridge.Provision) is (ProvisionState.Arrangeable, { } own) && own <= tier && pair.CouldUse(bridge))
                    found.TryAdd(bridge.Provision, own);
            }
        }

        foreach (var (need, _) in pair.Needs)
        {
            if (pair.Post.ProvisionState(need.Provision) is (ProvisionState.Arrangeable, { } own))
                found.TryAdd(need.Provision, own);
        }

        return [.. found.Select(one => new Accommodation(one.Key, one.Value)).OrderBy(one => one.Tier).ThenBy(one => one.Provision)];
    }
}
