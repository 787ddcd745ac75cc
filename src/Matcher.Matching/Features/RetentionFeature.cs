using System.Globalization;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The employer's record of keeping disabled people for six months.</summary>
internal sealed class RetentionFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("retention", Groups.Conditions, "share after six months", Direction.Up,
    [
        new("low", "半年后留下的不到四成", "Fewer than four in ten stay six months"),
        new("unknown", "用人记录不清楚", "The employer's record is not known"),
        new("medium", "半年后留下四到七成", "Four to seven in ten stay six months"),
        new("high", "半年后留下七成以上", "More than seven in ten stay six months"),
    ]);

    public override FeatureValue Evaluate(Pair pair) => pair.Post.Employer?.RetentionShare switch
    {
        null => FeatureValue.Open(1, 0, 3),
        < 0.4 => FeatureValue.Known(0),
        <= 0.7 => FeatureValue.Known(2),
        _ => FeatureValue.Known(3),
    };

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Employer?.RetentionShare is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) : "?"), FactReading.None);
}
