using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

public class TrainingSetTests
{
    private static readonly BinnedFeature Way = new("way", 3, Direction.Up);

    [Fact]
    public void BinWeights_OfRows_AddUpPerBin()
    {
        var set = Set([0, 2, 2], [0, 1, 3], [1, 2, 0.5f]);

        var weights = Assert.Single(set.BinWeights());

        Assert.Equal([1, 0, 2.5], weights);
    }

    [Theory]
    [InlineData(new byte[] { }, new float[] { }, new float[] { }, "at least one")]
    [InlineData(new byte[] { 0, 3 }, new float[] { 0, 1 }, new float[] { 1, 1 }, "Row 1 has bin 3")]
    [InlineData(new byte[] { 0 }, new float[] { 0, 1 }, new float[] { 1, 1 }, "1 bins for 2 rows")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, float.NaN }, new float[] { 1, 1 }, "Row 1 has NaN in grades")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, 3.5f }, new float[] { 1, 1 }, "0 to 3 is allowed")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, 1 }, new float[] { 1, -1 }, "Row 1 has -1 in weights")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, 1 }, new float[] { 1, float.PositiveInfinity }, "in weights")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, 1 }, new float[] { 0, 0 }, "Every weight is 0")]
    [InlineData(new byte[] { 0, 1 }, new float[] { 0, 1 }, new float[] { 1 }, "1 weights")]
    public void Constructor_WhatCannotBeLearnedFrom_IsRefused(byte[] bins, float[] grades, float[] weights, string expected)
    {
        var fault = Assert.Throws<ArgumentException>(() => Set(bins, grades, weights));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new float[] { 2, 2, 0 }, new float[] { 1, 1, 0 }, TrainingObjective.Regression, "two different grades")]
    [InlineData(new float[] { 0, 1, 2 }, new float[] { 1, 1, 1 }, TrainingObjective.Binary, "Row 2 has grade 2")]
    public void CheckFor_OneGradeOrTooHighOnes_IsRefused(float[] grades, float[] weights, TrainingObjective objective, string expected)
    {
        var set = Set([0, 1, 2], grades, weights);

        var fault = Assert.Throws<ArgumentException>(() => set.CheckFor(new TrainerSettings { Objective = objective }));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0.1, 1, 1, 1)]
    [InlineData(1, 0, 1, 1, 1)]
    [InlineData(1, 0.1, 0, 1, 1)]
    [InlineData(1, 0.1, 1, double.NaN, 1)]
    [InlineData(1, 0.1, 1, 1, 0)]
    public void Check_SettingsOutOfRange_AreRefused(int trees, double rate, int leastRows, double rowShare, int threads)
    {
        var settings = new TrainerSettings { Trees = trees, LearningRate = rate, LeastRowsPerLeaf = leastRows, RowShare = rowShare, Threads = threads };

        Assert.Throws<ArgumentOutOfRangeException>(settings.Check);
    }

    [Fact]
    public void HeldOut_OfManyPosts_TakesWholePostsInTheGivenShare()
    {
        var posts = Enumerable.Range(0, 20_000).Select(row => row / 4).ToArray();
        var set = new TrainingSet([Way], [new byte[20_000]], new float[20_000], [.. Enumerable.Repeat(1f, 20_000)], posts, new int[20_000]);

        var held = set.HeldOut(new TrainerSettings { HeldOutShare = 0.2, Seed = 5 });
        var other = set.HeldOut(new TrainerSettings { HeldOutShare = 0.2, Seed = 6 });

        Assert.All(posts.Index(), row => Assert.Equal(held[row.Item * 4], held[row.Index]));
        Assert.InRange(held.Count(row => row), 3_700, 4_300);
        Assert.NotEqual(held, other);
    }

    [Fact]
    public void HeldOut_OfOnePost_IsRefused()
    {
        var set = Set([0, 1, 2], [0, 1, 2], [1, 1, 1]);

        var fault = Assert.Throws<ArgumentException>(() => set.HeldOut(new TrainerSettings()));

        Assert.Contains("more posts", fault.Message, StringComparison.Ordinal);
    }

    private static TrainingSet Set(byte[] bins, float[] grades, float[] weights) =>
        new([Way], [bins], grades, weights, new int[grades.Length], new int[grades.Length]);
}
