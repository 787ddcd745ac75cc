using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>How the two places lie in the administrative tree, for places that are known only by city or province too.</summary>
internal sealed class RegionFeature : Feature
{
    internal const string Name = "region_relation";

    public override FeatureSpec Spec { get; } = new(Name, Groups.Place, "level", Direction.Up,
    [
        new("other_province", "在外省", "In another province"),
        new("unknown", "在不在本地,不清楚", "Whether it is near home is not known"),
        new("same_province", "在本省", "In the home province"),
        new("same_city", "在本市", "In the home city"),
        new("same_county", "在本县区", "In the home county"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        return pair.Post.IsHomeBased ? FeatureValue.Known(4) : Relation(pair.Post.Place?.Code, pair.Candidate.Place?.Code);
    }

    /// <summary>How two places lie to each other; null is an unknown place.</summary>
    internal static FeatureValue Relation(RegionCode? postPlace, RegionCode? homePlace)
    {
        if (postPlace is not { } post || homePlace is not { } home)
            return FeatureValue.Open(1, 0, 4);
        if (post.Province != home.Province)
            return FeatureValue.Known(0);
        if (post.City is null || home.City is null)
            return FeatureValue.Open(2, 2, 4);
        if (post.City != home.City)
            return FeatureValue.Known(2);
        if (post.County is null || home.County is null)
            return FeatureValue.Open(3, 3, 4);
        return FeatureValue.Known(post.County == home.County ? 4 : 3);
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Post.Region?.Value ?? "?"), new(pair.Candidate.Candidate.Residence?.Value ?? "?"));
}
