using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Whether the post is reserved for disabled people.</summary>
internal sealed class ReservedFeature : Feature
{
    public override FeatureSpec Spec { get; } = new("reserved", Groups.Rules, "yes or no", Direction.Up,
    [
        new("no", "不是专为残疾人留的岗位", "Not reserved for disabled people"),
        new("unknown", "是不是专岗,不清楚", "Whether it is reserved is not known"),
        new("yes", "专为残疾人留的岗位", "Reserved for disabled people"),
    ]);

    public override FeatureValue Evaluate(Pair pair) => pair.Post.Post.IsReserved switch
    {
        true => FeatureValue.Known(2),
        false => FeatureValue.Known(0),
        null => FeatureValue.Open(1, 0, 2),
    };

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) => (new(WishCover.Word(pair.Post.Post.IsReserved)), FactReading.None);

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.IsReserved is null)
            yield return new("post.reserved", true, new("是残疾人专岗吗?", "Is the post reserved for disabled people?"));
    }
}
