using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The worth of the person's needs at this workplace: a mean in which an essential need counts twice.</summary>
/// <remarks>The needs are the person's, so the mean moves only with what becomes of each need.</remarks>
internal sealed class NeedsMetFeature : Feature
{
    private static readonly double[] Ends = [0.25, 0.45, 0.55, 0.7, 0.85, 1.0];

    public override FeatureSpec Spec { get; } = new("needs_met", Groups.Access, "weighted mean", Direction.Up,
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

    private static int Bin(Pair pair, Func<FitRange, FitCode> code)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (need, fit) in pair.Needs)
        {
            var weight = need.Strength == NeedStrength.Essential ? 2 : 1;
            sum += weight * FitCodes.WorthOf(code(fit));
            weights += weight;
        }

        var mean = weights == 0 ? 1 : sum / weights;
        return Ends.TakeWhile(end => mean >= end).Count();
    }
}
