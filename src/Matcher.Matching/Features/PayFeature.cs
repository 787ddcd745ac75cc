using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The lower end of the monthly pay against the floor that the person asks for.</summary>
internal sealed class PayFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("pay_against_floor", Groups.Conditions, "ratio", Direction.Up,
    [
        new("far_below", "工资比期望低两成以上", "Pay is more than a fifth below the floor"),
        new("below", "工资略低于期望", "Pay is a little below the floor"),
        new("unknown", "工资多少,要问", "The pay is not known"),
        new("not_asked", "没有提工资要求", "No floor asked for"),
        new("meets", "工资符合期望", "Pay meets the floor"),
        new("above", "工资比期望高三成以上", "Pay is more than three tenths above the floor"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        if (pair.Candidate.Candidate.Wishes.PayFloorYuanPerMonth is not { } floor || floor == 0)
            return FeatureValue.Known(3);
        if (pair.Post.Post.Pay is not { } pay)
            return FeatureValue.Open(2, 0, 5);
        var ratio = (double)pay.MonthlyMinYuan / floor;
        return FeatureValue.Known(ratio switch
        {
            < 0.8 => 0,
            < 1 => 1,
            <= 1.3 => 4,
            _ => 5,
        });
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (Yuan(pair.Post.Post.Pay?.MonthlyMinYuan), Yuan(pair.Candidate.Candidate.Wishes.PayFloorYuanPerMonth));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.pay", true, new("一个月工资多少?", "How much is the monthly pay?"));
    }

    private static FactReading Yuan(int? yuan) =>
        new(yuan is { } y ? string.Create(CultureInfo.InvariantCulture, $"{y} yuan/month") : "?");
}
