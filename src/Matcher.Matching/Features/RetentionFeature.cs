using System.Globalization;
using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>The employer's record of keeping disabled people for six months.</summary>
internal sealed class RetentionFeature : Feature
{
    private const int Unknown = 1;

    public override FeatureSpec Spec { get; } = new("retention", Groups.Conditions, "share after six months", Direction.Up,
    [
        new("low", "半年后留下的不到四成", "Fewer than four in ten stay six months"),
        new("unknown", "用人记录不清楚", "The employer's record is not known"),
        new("medium", "半年后留下四到七成", "Four to seven in ten stay six months"),
        new("high", "半年后留下七成以上", "More than seven in ten stay six months"),
    ]);

    public override FeatureValue Evaluate(Pair pair) =>
        Bin(pair.Post.Employer) is var bin && bin == Unknown ? FeatureValue.Open(Unknown, 0, 3) : FeatureValue.Known(bin);

    /// <summary>The bin of an employer's record.</summary>
    internal static int Bin(Employer? employer) => employer?.RetentionShare switch
    {
        null => Unknown,
        < 0.4 => 0,
        <= 0.7 => 2,
        _ => 3,
    };

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Employer?.RetentionShare is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) : "?"), FactReading.None);
}
