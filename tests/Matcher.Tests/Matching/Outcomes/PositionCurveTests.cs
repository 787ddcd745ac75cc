using Matcher.Matching;

namespace Matcher.Tests;

public class PositionCurveTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 3)]
    [InlineData(1023, 10)]
    [InlineData(100_000, 10)]
    public void Weight_WithoutViews_IsTheLogarithmClippedAtTen(int position, double weight)
    {
        var curve = PositionCurve.Of([]);

        Assert.Equal(weight, curve.Weight(position), 4);
        Assert.False(curve.IsEstimated(position));
    }

    [Fact]
    public void Share_WithViewsEnough_IsTheShareOfViewsPerPosition()
    {
        // 400 at the top, 200 at position 2, 2 × 150 at 4 and 5, and too few to tell at 6 to 10.
        var curve = PositionCurve.Of([.. Views(1, 400), .. Views(2, 200), .. Views(4, 150), .. Views(5, 150), .. Views(7, 99)]);

        Assert.Equal(1, curve.Share(1));
        Assert.Equal(0.5, curve.Share(2));
        Assert.Equal(0.375, curve.Share(4));
        Assert.Equal(0.375, curve.Share(5));
        Assert.True(curve.IsEstimated(5));
        Assert.False(curve.IsEstimated(3));
        Assert.False(curve.IsEstimated(7));
        Assert.Equal(1 / Math.Log2(8), curve.Share(7), 12);
        Assert.Equal(999, curve.Views);
    }

    [Fact]
    public void Share_DownTheList_NeverRises()
    {
        var curve = PositionCurve.Of([.. Views(1, 1000), .. Views(2, 110), .. Views(3, 900), .. Views(30, 5000)]);

        var shares = Enumerable.Range(1, 300).Select(curve.Share).ToList();

        Assert.Equal(shares.OrderDescending(), shares);
        Assert.All(shares, share => Assert.InRange(share, PositionCurve.LeastShare, 1));
        Assert.Equal(0.11, curve.Share(3));
    }

    [Fact]
    public void Share_WithoutViewsOfTheTop_IsAssumed()
    {
        var curve = PositionCurve.Of([.. Views(1, 99), .. Views(2, 5000)]);

        Assert.False(curve.IsEstimated(2));
        Assert.Equal(1 / Math.Log2(3), curve.Share(2), 12);
    }

    [Fact]
    public void Share_OfNoPosition_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PositionCurve.Of([]).Share(0));

    private static IEnumerable<int> Views(int position, int count) => Enumerable.Repeat(position, count);
}
