using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>How much the post's title says what the person wishes, as a function of the two texts alone.</summary>
internal sealed class TitleFeature : Feature
{
    internal const int Unknown = 2;

    private static readonly (double End, int Bin)[] Ends = [(0.75, 5), (0.5, 4), (0.25, 3), (0.1, 1)];

    public override FeatureSpec Spec { get; } = new("title_relevance", Groups.Skills, "similarity", Direction.Up,
    [
        new("none", "岗位名称与想做的工作不同", "The title is not what was wished"),
        new("slight", "岗位名称与想做的工作略有关", "The title touches what was wished"),
        new("unknown", "没有说想做什么工作", "No wish for a kind of work is on file"),
        new("some", "岗位名称与想做的工作有关", "The title is related to what was wished"),
        new("close", "岗位名称接近想做的工作", "The title is close to what was wished"),
        new("same", "岗位名称就是想做的工作", "The title is what was wished"),
    ]);

    public override FeatureValue Evaluate(Pair pair)
    {
        if (pair.Candidate.Candidate.Wishes.Titles is not { Count: > 0 } titles)
            return FeatureValue.Open(Unknown, 0, 5);
        return FeatureValue.Known(Bin(titles.Max(title => Titles.Similarity(title, pair.Post.Post.Title))));
    }

    /// <summary>The bin of a similarity; it rises with it.</summary>
    internal static int Bin(double similarity)
    {
        foreach (var (end, bin) in Ends)
        {
            if (similarity >= end)
                return bin;
        }

        return 0;
    }

    public override (FactReading Post, FactReading Candidate) Facts(Pair pair) =>
        (new(pair.Post.Post.Title), new(string.Join("; ", pair.Candidate.Candidate.Wishes.Titles)));

    public override IEnumerable<UnknownFact> Unknowns(Pair pair)
    {
        if (pair.Candidate.Candidate.Wishes.Titles.Count == 0)
            yield return new("candidate.wishes.titles", false, new("想做什么工作?", "What kind of work is wished?"));
    }
}
