using Matcher.Simulation;

namespace Matcher.Tests;

public class DrawTests
{
    [Fact]
    public void Next_KnownSeed_GivesKnownNumbers()
    {
        var draw = new Draw(2024, DrawStream.Post, 3);

        ulong[] numbers = [draw.Next(), draw.Next(), draw.Next()];

        Assert.Equal([7622637845895206429UL, 11289734714959266112UL, 4001499559809435019UL], numbers);
    }

    [Fact]
    public void Below_ManyDraws_CoversTheRangeEvenly()
    {
        var draw = new Draw(1, DrawStream.Post, 0);
        var counts = new int[7];

        for (var i = 0; i < 70_000; i++)
            counts[draw.Below(7)]++;

        Assert.All(counts, count => Assert.InRange(count, 9_700, 10_300));
    }

    [Fact]
    public void Weighted_ZeroWeight_IsNeverDrawn()
    {
        var draw = new Draw(1, DrawStream.Post, 0);

        var drawn = Enumerable.Range(0, 10_000).Select(_ => draw.Weighted(3, 0, 7)).ToList();

        Assert.DoesNotContain(1, drawn);
        Assert.InRange(drawn.Count(index => index == 0), 2_850, 3_150);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public void Some_OfFiveItems_GivesDifferentItemsInOrder(int count)
    {
        var draw = new Draw(1, DrawStream.Post, count);

        var some = draw.Some([1, 2, 3, 4, 5], count);

        Assert.Equal(Math.Min(5, count), some.Count);
        Assert.Equal(some.Distinct().Order(), some);
    }

    [Fact]
    public void Streams_OtherKindOrPlace_Differ()
    {
        ulong[] first = [new Draw(1, DrawStream.Post, 0).Next(), new Draw(1, DrawStream.Candidate, 0).Next(), new Draw(1, DrawStream.Post, 1).Next(), new Draw(2, DrawStream.Post, 0).Next(), new Draw(1, DrawStream.Post, 0, 1).Next()];

        Assert.Equal(first.Length, first.Distinct().Count());
    }
}
