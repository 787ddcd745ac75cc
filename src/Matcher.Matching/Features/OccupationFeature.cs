using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>How deep into the classification of 2022 the post's occupation agrees with one that the person wants or learned.</summary>
internal sealed class OccupationFeature : Feature
{
    internal const int Unknown = 2;

    private static readonly int[] BinOfDepth = [0, 1, 3, 4, 5];

    public override FeatureSpec Spec { get; } = new("occupation_closeness", Groups.Skills, "shared levels", Direction.Up,
    [
        new("other", "与想做的职业不同类", "Another kind of work than wished"),
        new("major", "与想做的职业同大类", "The same major group as wished"),
        new("unknown", "职业是否对口,不清楚", "Whether the occupation agrees is not known"),
        new("middle", "与想做的职业同中类", "The same middle group as wished"),
        new("minor", "与想做的职业同小类", "The same minor group as wished"),
        new("detailed", "正是想做的职业", "The very occupation wished"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        if (pair.Post.Post.Occupation is not { } occupation || pair.Candidate.Candidate.Wishes.Occupations is not { Count: > 0 } wished)
            return FeatureValue.Open(Unknown, 0, 5);
        var depth = 0;
        foreach (var wish in wished)
            depth = Math.Max(depth, occupation.SharedDepth(wish));
        return FeatureValue.Known(Bin(depth));
    }

    /// <summary>The bin of a number of shared levels, 0 to 4.</summary>
    internal static int Bin(int depth) => BinOfDepth[depth];

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (OfPost(pair.Post.Post), new(string.Join("; ", pair.Candidate.Candidate.Wishes.Occupations)));

    private static FactReading OfPost(Post post) => post.ReadFields.FirstOrDefault(StatedFacts.IsOccupation) is { } read
        ? new(post.Occupation?.Value ?? "?", FactSource.Stated, post.PublishedOn, read.Words)
        : new(post.Occupation?.Value ?? "?");

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Post.Post.Occupation is null)
            yield return new("post.occupation", true, new("这个岗位属于哪个职业?", "Which occupation does the post belong to?"));
        if (pair.Candidate.Candidate.Wishes.Occupations.Count == 0)
            yield return new("candidate.wishes.occupations", false, new("想做哪类职业?", "Which occupations are wished?"));
    }
}
