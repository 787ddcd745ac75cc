using Matcher.Indexing;

namespace Matcher.Tests;

public sealed class TermTableTests
{
    [Fact]
    public void FindOrAdd_TokensOfEveryLength_NumbersThemInTheirOrder()
    {
        var random = new Random(20_261_122);
        var tokens = Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => (char)(0x4E00 + random.Next(40))))).ToList();
        var distinct = tokens.Distinct().ToList();
        var table = new TermTable();

        foreach (var token in tokens)
            table.FindOrAdd(token);

        Assert.Equal(distinct.Count, table.Count);
        Assert.Equal(Enumerable.Range(0, distinct.Count), distinct.Select(token => table.Find(token)));
        Assert.Equal(-1, table.Find("客"));
        Assert.Equal(-1, table.Find("客服"));
        Assert.Equal(-1, table.Find("engineer"));
        Assert.Equal(-1, table.Find(""));
    }
}
