using Matcher.Scoring;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>How much the post's title says what the person wishes, as a function of the two texts alone.</summary>
internal sealed class TitleFeature : Feature
{
    internal const int Unknown = 2;

    // Least similarities in percent: where titles of one occupation, of related ones and of unrelated ones part.
    private static readonly (int Percent, int Bin)[] Ends = [(85, 5), (60, 4), (35, 3), (15, 1)];

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
        return FeatureValue.Known(Bin(titles.Max(title => TitleProfiles.Of(title).PointsWith(TitleProfiles.Of(pair.Post.Post.Title)))));
    }

    /// <summary>The bin of a similarity in points (<see cref="TitleProfile.PointsWith"/>); it rises with it.</summary>
    internal static int Bin(int points)
    {
        foreach (var (percent, bin) in Ends)
        {
            if (points * 100L >= percent * (long)TitleProfile.FullPoints)
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
