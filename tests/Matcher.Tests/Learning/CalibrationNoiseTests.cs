using Matcher.Learning;

namespace Matcher.Tests;

public class CalibrationNoiseTests
{
    private static readonly PriorSettings Settings = new() { Draws = 300, Seed = 3 };

    [Fact]
    public void Of_CertainChances_IsNone()
    {
        var noise = CalibrationNoise.Of([1, 1, 0, 0], [true, true, false, false], [[0], [1], [2], [3]], Settings);

        Assert.Equal((0, 0, 0), (noise.Mean, noise.High, noise.AboveAim));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1600)]
    public void Of_OneChanceForIndependentPosts_IsTheMeanDistanceOfABinomialShare(int posts)
    {
        var noise = CalibrationNoise.Of(Chances(posts), Labels(posts, 1), [.. Enumerable.Range(0, posts).Select(post => new[] { post })], Settings);

        var expected = Math.Sqrt(2 / Math.PI) * 0.5 / Math.Sqrt(posts);
        Assert.InRange(noise.Mean, 0.85 * expected, 1.15 * expected);
        Assert.InRange(noise.High, 1.5 * expected, 3 * expected);
    }

    [Fact]
    public void Of_PostsOfOneTextWithOneLabel_AreAsOnePost()
    {
        const int Posts = 1600;
        int[][] fours = [.. Enumerable.Range(0, Posts / 4).Select(text => Enumerable.Range(4 * text, 4).ToArray())];

        var alike = CalibrationNoise.Of(Chances(Posts), Labels(Posts, 4), fours, Settings);
        var independent = CalibrationNoise.Of(Chances(Posts), Labels(Posts, 1), fours, Settings);

        Assert.InRange(alike.Mean / independent.Mean, 1.6, 2.4);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(1, 0)]
    public void Alikeness_LabelsOfTexts_IsOneIfTheyAgreeAndNoneIfTheyDoNot(int run, double expected)
    {
        int[][] fours = [.. Enumerable.Range(0, 400).Select(text => Enumerable.Range(4 * text, 4).ToArray())];

        Assert.Equal(expected, CalibrationNoise.Alikeness(Chances(1600), Labels(1600, run), fours), 0.1);
    }

    [Fact]
    public void Of_SameSeed_IsTheSame()
    {
        int[][] texts = [[0, 1], [2], [3]];

        Assert.Equal(CalibrationNoise.Of([0.2, 0.4, 0.6, 0.8], [true, false, true, true], texts, Settings), CalibrationNoise.Of([0.2, 0.4, 0.6, 0.8], [true, false, true, true], texts, Settings));
    }

    private static double[] Chances(int posts) => [.. Enumerable.Repeat(0.5, posts)];

    /// <summary>Labels of which so many in a row are the same.</summary>
    private static bool[] Labels(int posts, int run)
    {
        var random = new Random(1);
        var drawn = Enumerable.Range(0, posts / run).Select(_ => random.NextDouble() < 0.5).ToList();
        return [.. Enumerable.Range(0, posts).Select(post => drawn[post / run])];
    }
}
