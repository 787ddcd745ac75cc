using Matcher.Scoring;

namespace Matcher.Tests;

public sealed class QuantiserTests
{
    // 120 facets, 120 tables over sets, two tables over items: the most that a query can have.
    private const int MostAddends = 242;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(MostAddends)]
    public void RoundUp_OfTheGreatestAddends_FitsAByteTogether(int addends)
    {
        var random = new Random(addends);
        for (var round = 0; round < 2_000; round++)
        {
            var most = random.Next(3) switch { 0 => 2L, 1 => 1_000L, _ => uint.MaxValue };
            long[] ranges = [.. Enumerable.Range(0, addends).Select(_ => random.Next(3) == 0 ? most : random.NextInt64(most + 1))];
            var quantiser = Quantiser.For(ranges.Sum(), addends);

            var steps = ranges.Sum(range => (long)quantiser.RoundUp(range));

            Assert.InRange(steps, 0, byte.MaxValue);
            Assert.All(ranges, range => Assert.True(quantiser.RoundUp(range) * quantiser.Step >= range));
        }
    }

    [Fact]
    public void Reach_IsTheLeastSumThatCanComeToTheThreshold()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var quantiser = new Quantiser(random.NextInt64(1, random.Next(2) == 0 ? 5 : 1L << 40));
            var lowest = random.NextInt64(-(1L << 40), 1L << 40);
            var threshold = lowest + random.NextInt64(-3, (256 * quantiser.Step) + 3);

            var reach = quantiser.Reach(threshold, lowest);

            Assert.InRange(reach, 0, byte.MaxValue + 1);
            Assert.True(reach == byte.MaxValue + 1 || lowest + (reach * quantiser.Step) >= threshold);
            Assert.True(reach == 0 || lowest + ((reach - 1) * quantiser.Step) < threshold);
        }
    }

    [Theory]
    [InlineData(long.MinValue, long.MaxValue, 0)]
    [InlineData(long.MinValue, long.MinValue, 0)]
    [InlineData(long.MaxValue, long.MinValue, 256)]
    [InlineData(long.MaxValue, long.MaxValue, 0)]
    public void Reach_AtTheEndsOfALong_DoesNotOverflow(long threshold, long lowest, int expected)
    {
        var reach = new Quantiser(1 << 30).Reach(threshold, lowest);

        Assert.Equal(expected, reach);
    }
}
