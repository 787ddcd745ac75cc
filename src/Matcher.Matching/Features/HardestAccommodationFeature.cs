using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The worst code over everything that matters to the pair: one hard obstacle weighs more than several easy ones.</summary>
internal sealed class HardestAccommodationFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("hardest_accommodation", Groups.Access, "fit code", Direction.Up,
    [
        new("unmet", "至少有一项目前达不到", "At least one thing is not met as things stand"),
        new("unknown", "至少有一项要先问", "At least one thing has to be asked first"),
        new("construction", "最难的是改造场地", "The hardest part is building work"),
        new("support_person", "最难的是安排协助的人", "The hardest part is a support person"),
        new("equipment", "最难的是添置设备", "The hardest part is equipment"),
        new("policy", "最难的是调整安排", "The hardest part is a change of rules"),
        new("none", "不用另外准备", "Nothing has to be prepared"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        var (now, worst, best) = (FitCode.Met, FitCode.Met, FitCode.Met);
        foreach (var fit in pair.AccessItems)
        {
            now = fit.Code < now ? fit.Code : now;
            worst = fit.Worst < worst ? fit.Worst : worst;
            best = fit.Best < best ? fit.Best : best;
        }

        return worst == best ? FeatureValue.Known(Bin(now)) : FeatureValue.Open(Bin(now), Bin(worst), Bin(best));
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) => (FactReading.None, FactReading.None);

    /// <summary>The bin of the worst code.</summary>
    internal static int Bin(FitCode code) => code switch
    {
        FitCode.Unmet => 0,
        < FitCodes.Assured => 1,
        _ => code - FitCode.Construction + 2,
    };
}
