using Matcher.Learning;

namespace Matcher.Tests;

public class IntervalsTests
{
    [Theory]
    [InlineData(1, 1.959964)]
    [InlineData(10, 2.807034)]
    [InlineData(3080, 4.311245)]
    public void Z_OfComparisons_IsTheNormalQuantile(int comparisons, double expected)
    {
        Assert.Equal(expected, Intervals.Z(comparisons), 4);
    }

    [Fact]
    public void Rate_OfOnePairPerPerson_IsWilsons()
    {
        // 8 of 10: Wilson (1927) gives .490 to .943; people as clusters lower the count by one.
        var rate = Intervals.Rate([.. Enumerable.Range(0, 10).Select(i => (i < 8 ? 1.0 : 0, 1.0))], 1.959964);

        Assert.Equal(0.8, rate.Value, 12);
        Assert.InRange(rate.Low, 0.45, 0.50);
        Assert.InRange(rate.High, 0.93, 0.96);
    }

    [Fact]
    public void Rate_OfPeopleWithManyLikePairs_IsAsWideAsOfSoManyPeople()
    {
        var few = Intervals.Rate([.. Enumerable.Range(0, 40).Select(i => (i % 2.0, 1.0))], 1.96);
        var many = Intervals.Rate([.. Enumerable.Range(0, 40).Select(i => (100 * (i % 2.0), 100.0))], 1.96);

        Assert.Equal(few.High, many.High, 9);
    }

    [Fact]
    public void Over_SameRates_HoldsOneAndNoughtHasAnUpperEnd()
    {
        var (half, nought) = (new Estimate(0.5, 0.4, 0.6), new Estimate(0, 0, 0.1));

        Assert.InRange(1, Intervals.Over(half, half).Low, Intervals.Over(half, half).High);
        Assert.Equal(0, Intervals.Over(nought, half).Low);
        Assert.InRange(Intervals.Over(nought, half).High, 0.15, 0.3);
    }

    [Fact]
    public void Ratio_OfNothing_EndsWhereAPoissonCountOfNoughtDoes()
    {
        var ratio = Intervals.Ratio([(0, 10), (0, 10)], 1.959964);

        Assert.Equal(0, ratio.Value);
        Assert.Equal(-Math.Log(0.025) / 20, ratio.High, 0.005);
    }
}
