using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PostIdSetTests
{
    [Fact]
    public void Add_ManyIds_KeepsEachOnceInTheirOrder()
    {
        var random = new Random(20_261_122);
        var ids = Enumerable.Range(0, 5_000).Select(_ => new PostId($"p{random.Next(3_000)}")).ToList();
        var set = new PostIdSet();

        var isNew = ids.Select(set.Add).ToList();

        Assert.Equal(ids.Distinct(), set);
        Assert.Equal(set.Count, isNew.Count(added => added));
        Assert.All(ids, id => Assert.True(set.Contains(id)));
        Assert.False(set.Contains(new PostId("p3000")));
    }
}
