using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What both sides say on an axis, and what to ask where they do not.</summary>
internal static class AccessFacts
{
    internal static FactReading OfPost(PostView post, FunctionAxis axis)
    {
        var words = new List<string>();
        var demand = post.DemandOn(axis);
        if (demand is not null)
            words.Add(OfDemand(demand));
        else if (post.UsualLevels(axis) is { } usual)
            words.Add(usual.IsKnown ? $"usual {usual.Low}" : $"usual {usual.Low}-{usual.High}");
        foreach (var bridge in Bridges.On(axis))
        {
            if (post.ProvisionOf(bridge.Provision) is { } provision)
                words.Add($"{Vocabulary<ProvisionKind>.Of(provision.Kind)}={Vocabulary<ProvisionState>.Of(provision.State)}");
        }

        var source = demand?.Source ?? (post.UsualLevels(axis) is null ? null : FactSource.OccupationPrior);
        return new(words.Count == 0 ? "?" : string.Join("; ", words), source, demand?.Date, demand?.Words);
    }

    /// <summary>A demand in words: its level, with the range if it was read, and its weight.</summary>
    internal static string OfDemand(Demand demand) => $"{Levels(demand)} {Vocabulary<DemandWeight>.Of(demand.Weight)}";

    private static string Levels(Demand demand) => (demand.Least, demand.Most) is (null, null)
        ? demand.Level?.ToString() ?? "?"
        : $"{demand.Level} ({demand.Least ?? demand.Level}-{demand.Most ?? demand.Level})";

    internal static FactReading OfCandidate(CandidateView candidate, FunctionAxis axis) => candidate.FunctionOn(axis) is { } function
        ? new(function.Level.Value.ToString(CultureInfo.InvariantCulture), function.Source, function.AssessedOn)
        : FactReading.None with { Value = "?" };

    internal static IEnumerable<UnknownFact> Unknowns(Pair pair, FunctionAxis axis)
    {
        var fit = pair.FitOn(axis);
        if (fit.Worst == fit.Best)
            yield break;
        var word = Vocabulary<FunctionAxis>.Of(axis);
        var name = AxisWords.Of(axis);
        if (!pair.Candidate.FunctionLevels(axis).IsKnown)
        {
            yield return new($"candidate.functions.{word}", false,
                new($"{name.Zh}:本人用自己的辅具能做到什么程度?", $"{name.En}: how much can the person do with their own aids?"));
        }

        if (!pair.Post.DemandLevels(axis).IsKnown)
        {
            yield return new($"post.demands.{word}", true,
                new($"{name.Zh}:这个岗位要求到什么程度?", $"{name.En}: how much does the job ask for?"));
            yield break;
        }

        foreach (var bridge in Bridges.On(axis))
        {
            if (pair.CouldUse(bridge) && pair.Post.ProvisionState(bridge.Provision).State == ProvisionState.Unknown)
                yield return OfProvision(bridge.Provision);
        }
    }

    internal static UnknownFact OfProvision(ProvisionKind kind)
    {
        var name = ProvisionWords.Of(kind);
        return new($"post.provisions.{Vocabulary<ProvisionKind>.Of(kind)}", true,
            new($"能否提供:{name.Zh}?", $"Can you provide {name.En}?"));
    }
}
