using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A guaranteed base pay against the wish for one.</summary>
internal sealed class GuaranteedBaseFeature : Feature
{
    public override FeatureSpec Spec { get; } = WishCover.Spec("guaranteed_base", Groups.Conditions,
        new("没有保底工资", "No guaranteed base pay"),
        new("有没有保底工资,要问", "Whether a base pay is guaranteed is not known"),
        new("没有提保底要求", "No base pay asked for"),
        new("有保底工资", "A base pay is guaranteed"));

    public override FeatureValue Evaluate(Pair pair) =>
        WishCover.Evaluate(pair.Candidate.Candidate.Wishes.WantsGuaranteedBase == true, pair.Post.Post.Pay?.HasGuaranteedBase);

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(WishCover.Word(pair.Post.Post.Pay?.HasGuaranteedBase)), new(WishCover.Word(pair.Candidate.Candidate.Wishes.WantsGuaranteedBase)));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (Evaluate(pair).IsUnknown)
            yield return new("post.pay.guaranteed_base", true, new("有没有保底工资?", "Is a base pay guaranteed?"));
    }
}
