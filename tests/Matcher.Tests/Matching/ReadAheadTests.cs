using Matcher.Matching;

namespace Matcher.Tests;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(10_000)]
    public void Of_AnyLength_GivesTheSameItemsInOrder(int count)
    {
        var items = ReadAhead.Of(Enumerable.Range(0, count));

        Assert.Equal(Enumerable.Range(0, count), items);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Of_SequenceThatThrows_ThrowsTheSameBehindWhatCameBefore(int count)
    {
        var seen = 0;

        var fault = Assert.Throws<FormatException>(() =>
        {
            foreach (var _ in ReadAhead.Of(Breaking(count)))
                seen++;
        });

        Assert.Equal("broken", fault.Message);
        Assert.InRange(seen, 0, count);
    }

    [Fact]
    public void Of_LeftEarly_DisposesTheSequence()
    {
        var isDisposed = false;

        var first = ReadAhead.Of(Endless(() => isDisposed = true)).Take(1_000).Count();

        Assert.Equal(1_000, first);
        Assert.True(isDisposed);
    }

    private static IEnumerable<int> Breaking(int count)
    {
        for (var i = 0; i < count; i++)
            yield return i;
        throw new FormatException("broken");
    }

    private static IEnumerable<int> Endless(Action disposed)
    {
        try
        {
            for (var i = 0; ; i++)
                yield return i;
        }
        finally
        {
            disposed();
        }
    }
}
