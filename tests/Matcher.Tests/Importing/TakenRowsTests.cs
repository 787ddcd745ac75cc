using Matcher.Importing;

namespace Matcher.Tests;

public sealed class TakenRowsTests
{
    [Fact]
    public void Contains_ManyRows_TellsIdAndContent()
    {
        var taken = new TakenRows();

        for (var row = 0; row < 5_000; row++)
            taken.Add($"id{row}", RowDigest.Of($"content {row}"));

        Assert.All(Enumerable.Range(0, 5_000), row => Assert.True(taken.Contains($"id{row}", RowDigest.Of($"content {row}"))));
        Assert.True(taken.Contains("id7"));
        Assert.False(taken.Contains("id7", RowDigest.Of("content 8")));
        Assert.False(taken.Contains("id5000"));
    }
}
