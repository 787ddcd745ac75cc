using System.Globalization;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>
/// The facts on file that each feature rests on: whatever else becomes unknown leaves its bin as it is. Facts that are not on file
/// stand there too, with their value unknown.
/// </summary>
internal static class PartFacts
{
    private static readonly string Hardest = new HardestAccommodationFeature().Spec.Name;
    private static readonly string OpenItems = new OpenItemsFeature().Spec.Name;

    /// <summary>The facts of a feature; none for the constant.</summary>
    public static IReadOnlyList<Fact> Of(string feature, Pair pair)
    {
        if (AxisFitFeature.AxisOf(feature) is { } axis)
            return [.. OfAxis(pair, axis)];
        if (feature == NeedsMetFeature.Name)
            return [.. pair.Needs.SelectMany(need => OfNeed(pair, need.Need)).Distinct()];
        if (feature == OpenItems)
            return OfItems(pair, fit => fit.Code != FitCode.Met);
        if (feature == Hardest)
        {
            var hardest = pair.AccessItems.Select(fit => fit.Code).DefaultIfEmpty(FitCode.Met).Min();
            return hardest == FitCode.Met ? [] : OfItems(pair, fit => fit.Code == hardest);
        }

        return [.. RecordFacts.Of(feature, pair)];
    }

    private static IReadOnlyList<Fact> OfItems(Pair pair, Func<FitRange, bool> counts) =>
    [
        .. FunctionAxes.All.Where(axis => pair.Matters(axis) && counts(pair.FitOn(axis))).SelectMany(axis => OfAxis(pair, axis))
            .Concat(pair.Needs.Where(need => counts(need.Fit)).SelectMany(need => OfNeed(pair, need.Need)))
            .Distinct(),
    ];

    private static IEnumerable<Fact> OfAxis(Pair pair, FunctionAxis axis)
    {
        var word = Vocabulary<FunctionAxis>.Of(axis);
        var post = pair.Post;
        yield return post.DemandOn(axis) is { } demand
            ? new($"post.demands.{word}", AccessFacts.OfDemand(demand), demand.Source, demand.Date, demand.Words)
            : new($"post.demands.{word}", Fact.Unknown);
        foreach (var bridge in Bridges.On(axis))
        {
            if (OnFile(post, bridge.Provision) is { } provision)
                yield return OfProvision(post, provision);
            else if (pair.FitOn(axis).Code != FitCode.Met && pair.CouldUse(bridge))
                yield return new($"post.provisions.{Vocabulary<ProvisionKind>.Of(bridge.Provision)}", Fact.Unknown);
        }

        if (axis is FunctionAxis.ReachWorkplace or FunctionAxis.Travel)
            yield return RecordFacts.WorkMode(pair);
        var isChance = FitChances.NumberOf(pair.FitOn(axis).Code) > 0;
        if (isChance && !post.Post.ListedFunctions.IsEmpty)
            yield return RecordFacts.ListedFunctions(pair);
        else if (post.UsualLevels(axis) is not null)
            yield return RecordFacts.Occupation(pair);
        yield return OfFunction(pair, axis, word);
        if (isChance)
            yield return RecordFacts.Disabilities(pair);
    }

    private static Fact OfFunction(Pair pair, FunctionAxis axis, string word) =>
        pair.Candidate.Candidate.Functions.FirstOrDefault(one => one.Axis == axis) is { } function
            ? new($"candidate.functions.{word}", function.Level.Value.ToString(CultureInfo.InvariantCulture), function.Source, function.AssessedOn, null, !function.IsValidOn(pair.Day))
            : new($"candidate.functions.{word}", Fact.Unknown);

    private static IEnumerable<Fact> OfNeed(Pair pair, Need need)
    {
        if (OnFile(pair.Post, need.Provision) is { } provision)
            yield return OfProvision(pair.Post, provision);
        else
            yield return new($"post.provisions.{Vocabulary<ProvisionKind>.Of(need.Provision)}", Fact.Unknown);
        if (SiteProvisions.Contains(need.Provision))
            yield return RecordFacts.WorkMode(pair);
        yield return new($"candidate.needs.{Vocabulary<ProvisionKind>.Of(need.Provision)}", Vocabulary<NeedStrength>.Of(need.Strength));
    }

    internal static Provision? OnFile(PostView post, ProvisionKind kind) => post.Post.Provisions.FirstOrDefault(one => one.Kind == kind);

    internal static Fact OfProvision(PostView post, Provision provision) => new(
        $"post.provisions.{Vocabulary<ProvisionKind>.Of(provision.Kind)}",
        Vocabulary<ProvisionState>.Of(provision.State),
        provision.Source,
        provision.Date,
        provision.Words,
        IsExpired: post.ProvisionOf(provision.Kind) is null);
}
