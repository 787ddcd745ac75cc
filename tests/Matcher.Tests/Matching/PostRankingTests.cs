using Matcher.Domain;
using Matcher.Indexing;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class PostRankingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-ranking-");
    private readonly Fts5PostIndex _index;

    public PostRankingTests()
    {
        _index = Fts5PostIndex.Open(_folder.FullName);
        _index.Rebuild(
            [Post("some-1", "客服 客服 客服"), Post("all-1", "司机", "有客服，有会计"), Post("all-2", "客服 会计"), Post("some-2", "会计"), Post("none", "保安")], 1, CancellationToken.None);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Of_FewerThanTheDepthHaveAllWords_PutsThemBeforeTheRest()
    {
        var ranking = Rank("客服 会计", 1000);

        Assert.Equal(2, ranking.WithAllWords);
        Assert.Equal(["all-2", "all-1", "some-1", "some-2"], Ids(ranking));
        Assert.True(ranking.Hits[1].Relevance > ranking.Hits[2].Relevance);
        Assert.Equal(ranking.Hits.Select(hit => hit.Relevance).OrderDescending(), ranking.Hits.Select(hit => hit.Relevance));
    }

    [Theory]
    [InlineData(1, "all-2")]
    [InlineData(2, "all-2 all-1")]
    [InlineData(3, "all-2 all-1 some-1")]
    public void Of_Depth_CutsTheSameRanking(int depth, string expected)
    {
        var ranking = Rank("客服 会计", depth);

        Assert.Equal(expected, string.Join(' ', Ids(ranking)));
    }

    [Fact]
    public void Of_NoPostHasAllWords_RanksThoseWithSome()
    {
        var ranking = Rank("保安 会计", 10);

        Assert.Equal(0, ranking.WithAllWords);
        Assert.Equal(["all-1", "all-2", "none", "some-2"], Ids(ranking).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("，！")]
    [InlineData("量子")]
    public void Of_NothingToFind_IsEmpty(string text)
    {
        Assert.Empty(Rank(text, 10).Hits);
    }

    private PostRanking Rank(string text, int depth) =>
        PostRanking.Of(query => _index.Search(query, TestContext.Current.CancellationToken), new PostQuery { Text = text, Count = depth });

    private static IEnumerable<string> Ids(PostRanking ranking) => ranking.Hits.Select(hit => hit.Id.Value);

    private static Post Post(string id, string title, string? text = null) => new() { Id = new PostId(id), Title = title, Text = text };
}
