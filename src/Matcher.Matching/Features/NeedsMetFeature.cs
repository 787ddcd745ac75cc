using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The worth of the person's needs at this workplace: a mean in which an essential need counts twice.</summary>
/// <remarks>The needs are the person's, so the mean moves only with what becomes of each need.</remarks>
internal sealed class NeedsMetFeature : Feature
{
    internal const string Name = "needs_met";

    // In twentieths: .25, .45, .55, .7, .85 and 1.
    private static readonly int[] Ends = [5, 9, 11, 14, 17, FitCodes.FullWorth];

    public override FeatureSpec Spec { get; } = new(Name, Groups.Access, "weighted mean", Direction.Up,
    [
        new("hardly_any", "需要的条件大多没有", "Hardly any of the things asked for are there"),
        new("few", "需要的条件较少", "Few of the things asked for are there"),
        new("unknown", "需要的条件有没有,要问", "Whether the things asked for are there is not known"),
        new("some", "有一部分需要的条件", "Some of the things asked for are there"),
        new("most", "多数需要的条件有或可安排", "Most of the things asked for are there or can be arranged"),
        new("nearly_all", "需要的条件几乎都有", "Nearly all of the things asked for are there"),
        new("all", "需要的条件都有", "Everything asked for is there"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var (now, worst, best) = (Bin(pair, fit => fit.Code), Bin(pair, fit => fit.Worst), Bin(pair, fit => fit.Best));
        return pair.Needs.Any(need => need.Fit.IsUnknown) ? FeatureValue.Open(now, worst, best) : FeatureValue.Known(now);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair)
    {
        var post = pair.Needs.Select(need => (need.Need.Provision, pair.Post.ProvisionState(need.Need.Provision).State))
            .Select(fact => $"{Vocabulary<ProvisionKind>.Of(fact.Provision)}={Vocabulary<ProvisionState>.Of(fact.State)}");
        var candidate = pair.Needs.Select(need => $"{Vocabulary<ProvisionKind>.Of(need.Need.Provision)} ({Vocabulary<NeedStrength>.Of(need.Need.Strength)})");
        return (new(string.Join("; ", post)), new(string.Join("; ", candidate)));
    }

    public override IEnumerable<UnknownFact> Unknowns(Pair pair) =>
        pair.Needs.Where(need => need.Fit.IsUnknown).Select(need => AccessFacts.OfProvision(need.Need.Provision));

    /// <summary>How much a need weighs in the mean.</summary>
    internal static int Weight(NeedStrength strength) => strength == NeedStrength.Essential ? 2 : 1;

    /// <summary>The bin of a weighted sum of worths, in twentieths; no needs at all are all met.</summary>
    internal static int Bin(int worth, int weights)
    {
        var bin = 0;
        while (bin < Ends.Length && (weights == 0 || worth >= Ends[bin] * weights))
            bin++;
        return bin;
    }

    private static int Bin(Pair pair, Func<FitRange, FitCode> code)
    {
        var (worth, weights) = (0, 0);
        foreach (var (need, fit) in pair.Needs)
        {
            worth += Weight(need.Strength) * FitCodes.WorthOf(code(fit));
            weights += Weight(need.Strength);
        }

        return Bin(worth, weights);
    }
}
