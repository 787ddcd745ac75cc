using Matcher.Learning;

namespace Matcher.Tests;

public class ScoreCalibrationTests
{
    [Fact]
    public void Expect_ViolatorsAndTies_ArePooled()
    {
        var calibration = ScoreCalibration.Fit([1, 2, 3, 3, 4], [0, 2, 1, 0, 3], [1, 1, 1, 1, 1]);

        Assert.Equal(0, calibration.Expect(1), 12);
        Assert.Equal(1, calibration.Expect(2), 12);
        Assert.Equal(1, calibration.Expect(3), 12);
        Assert.Equal(3, calibration.Expect(9), 12);
        Assert.Equal(0, calibration.Expect(-9), 12);
    }

    [Fact]
    public void Expect_RowsOfWeightNought_DoNotCount()
    {
        var calibration = ScoreCalibration.Fit([1, 1], [0, 3], [1, 0]);

        Assert.Equal(0, calibration.Expect(1), 12);
    }

    [Fact]
    public void Reliability_ExpectationsOffByHalfAGrade_IsHalfAGrade()
    {
        double[] expected = [.. Enumerable.Range(0, 100).Select(i => i / 100.0)];
        var reliability = Reliability.Of(expected, [.. expected.Select(value => (float)value + 0.5f)], [.. Enumerable.Range(0, 100)], 1);

        Assert.Equal(0.5, reliability.Error.Value, 5);
        Assert.Equal(10, reliability.Tenths.Count);
        Assert.All(reliability.Tenths, tenth => Assert.Equal(10, tenth.Pairs));
    }

    [Fact]
    public void Reliability_OneExpectationForAll_IsOneTenth()
    {
        var reliability = Reliability.Of([1, 1, 1, 1], [0, 2, 0, 2], [0, 1, 2, 3], 1);

        Assert.Equal(4, Assert.Single(reliability.Tenths).Pairs);
        Assert.Equal(0, reliability.Error.Value, 12);
    }
}
