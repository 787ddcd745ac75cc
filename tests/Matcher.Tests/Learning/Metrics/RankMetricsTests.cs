using Matcher.Learning;

namespace Matcher.Tests;

public class RankMetricsTests
{
    private const float Good = 2;

    [Fact]
    public void Ndcg_OfAListWorkedByHand_IsThatFigure()
    {
        // Gains 7, 0, 3 at discounts 1, 0.63093, 0.5; best order 7, 3, 0.
        Assert.Equal((7 + 1.5) / (7 + (3 * 0.6309297535714575)), RankMetrics.Ndcg([3, 0, 2], 10)!.Value, 12);
    }

    [Fact]
    public void Ndcg_CutAtOne_LooksAtTheFirstAlone()
    {
        Assert.Equal(1.0 / 7, RankMetrics.Ndcg([1, 3], 1)!.Value, 12);
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new float[] { 0, 0 })]
    public void Figures_OfAListWithNothingGood_AreNone(float[] grades)
    {
        Assert.Null(RankMetrics.Ndcg(grades, 10));
        Assert.Null(RankMetrics.Recall(grades, 10, Good));
        Assert.Null(RankMetrics.AveragePrecision(grades, Good));
        Assert.Null(RankMetrics.Auc(new double[grades.Length], grades, Good));
    }

    [Theory]
    [InlineData(new float[] { 2, 0, 3, 1 }, 1, 1)]
    [InlineData(new float[] { 2, 0, 3, 1 }, 2, 0.5)]
    [InlineData(new float[] { 0, 0, 3, 1 }, 2, 0)]
    [InlineData(new float[] { 2, 0, 3, 1 }, 99, 1)]
    public void Recall_OfAList_IsTheShareFoundOfThoseThatFit(float[] grades, int k, double expected)
    {
        Assert.Equal(expected, RankMetrics.Recall(grades, k, Good)!.Value, 12);
    }

    [Fact]
    public void AveragePrecision_OfGoodAtOneAndThree_IsTheMeanOfTheirShares()
    {
        Assert.Equal((1 + (2.0 / 3)) / 2, RankMetrics.AveragePrecision([2, 1, 3], Good)!.Value, 12);
    }

    [Theory]
    [InlineData(new double[] { 3, 2, 1 }, new float[] { 2, 0, 0 }, 1)]
    [InlineData(new double[] { 3, 2, 1 }, new float[] { 0, 2, 0 }, 0.5)]
    [InlineData(new double[] { 1, 1, 1 }, new float[] { 2, 0, 0 }, 0.5)]
    [InlineData(new double[] { 2, 2, 1, 1 }, new float[] { 2, 0, 2, 0 }, 0.5)]
    [InlineData(new double[] { 2, 2, 1 }, new float[] { 2, 2, 0 }, 1)]
    public void Auc_OfScores_CountsTiesHalf(double[] scores, float[] grades, double expected)
    {
        Assert.Equal(expected, RankMetrics.Auc(scores, grades, Good)!.Value, 12);
    }

    [Fact]
    public void Auc_OfOneClass_IsNone()
    {
        Assert.Null(RankMetrics.Auc([2, 1], [3, 2], Good));
    }
}
