using Matcher.Learning;

namespace Matcher.Tests;

public class BootstrapTests
{
    private static readonly double[] Values = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? 1.0 : 0)];

    [Fact]
    public void Mean_SameSeed_IsTheSameInterval()
    {
        Assert.Equal(Bootstrap.Mean(Values, 7), Bootstrap.Mean(Values, 7));
        Assert.NotEqual(Bootstrap.Mean(Values, 7), Bootstrap.Mean(Values, 8));
    }

    [Fact]
    public void Mean_OfTwoHundredCoins_HasTheNormalInterval()
    {
        var figure = Bootstrap.Mean(Values, 1);

        Assert.Equal(0.5, figure.Value, 12);
        Assert.Equal(0.5 - (1.96 * 0.5 / Math.Sqrt(200)), figure.Low, 0.015);
        Assert.Equal(0.5 + (1.96 * 0.5 / Math.Sqrt(200)), figure.High, 0.015);
    }

    [Fact]
    public void Mean_OfNothing_IsNone()
    {
        Assert.Equal(Figure.None, Bootstrap.Mean([], 1));
    }

    [Fact]
    public void PooledAuc_WithTies_IsTheHandWorkedShare()
    {
        // Couples of good and other: (3,2) right, (3,1) right, (2,2) tied, (2,1) right.
        var figure = PooledAuc.Of([3, 2, 2, 1], [2, 2, 0, 0], 2, [0, 1, 2, 3], 1);

        Assert.Equal(3.5 / 4, figure.Value, 12);
        Assert.True(figure.Low <= figure.Value && figure.Value <= figure.High);
    }
}
