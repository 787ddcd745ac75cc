using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Social insurance (五险一金) against the wish for it.</summary>
internal sealed class InsuranceFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("insurance", Groups.Conditions, "cover", Direction.Up,
    [
        new("none", "没有社保", "No social insurance"),
        new("partial", "只有部分社保", "Part of the social insurance"),
        new("unknown", "有没有五险一金,要问", "Whether there is social insurance is not known"),
        new("not_asked", "没有提社保要求", "No social insurance asked for"),
        new("full", "有五险", "Full social insurance"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        if (pair.Candidate.Candidate.Wishes.WantsInsurance != true)
            return FeatureValue.Known(3);
        return pair.Post.Post.Insurance switch
        {
            InsuranceCover.None => FeatureValue.Known(0),
            InsuranceCover.Partial => FeatureValue.Known(1),
            InsuranceCover.Full => FeatureValue.Known(4),
            _ => FeatureValue.Open(2, 0, 4),
        };
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Post.Insurance is { } cover ? Vocabulary<InsuranceCover>.Of(cover) : "?"),
            new(WishCover.Word(pair.Candidate.Candidate.Wishes.WantsInsurance)));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.insurance", true, new("有没有五险一金?", "Is there social insurance?"));
    }
}
