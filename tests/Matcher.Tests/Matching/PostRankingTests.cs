using Matcher.Domain;
using Matcher.Indexing;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

public sealed class PostRankingTests : IDisposable
{
    private static readonly Post[] Posts =
    [
        Post("accounts", "会计"), Post("cashier", "出纳"), Post("driver", "司机", "有客服，有会计"), Post("guard", "保安"),
        Post("nanny", "月嫂"), Post("welder", "焊工"), Post("welder-too", "焊工"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matcher-ranking-");
    private readonly MatchWorld _world = new(Posts, []);
    private readonly PostRanker _ranker = new();
    private readonly Fts5PostIndex _index;

    public PostRankingTests()
    {
        _index = Fts5PostIndex.Open(_folder.FullName);
        _index.Rebuild(Posts, 1, CancellationToken.None);
    }

    public void Dispose()
    {
        _index.Dispose();
        _world.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Rank_RelatedTitleWithoutSharedWord_StandsAboveUnrelatedOnes()
    {
        var ranking = Rank("育婴护理", 1000);

        Assert.Equal("nanny", ranking.Hits[0].Id.Value);
        Assert.Equal(Posts.Length, ranking.Hits.Count);
        Assert.Equal(0, ranking.WithAllWords);
    }

    [Fact]
    public void Rank_WordInTheTextOnly_StandsBelowRelatedTitlesAndAboveTheRest()
    {
        var ranking = Rank("会计", 1000);

        Assert.Equal(["accounts", "cashier", "driver"], Ids(ranking).Take(3));
        Assert.Equal(2, ranking.WithAllWords);
        Assert.Equal(1, ranking.Hits[0].Relevance, 3);
    }

    [Fact]
    public void Rank_TitleOnlyPosts_HaveTheRelevanceOfTheirTitles()
    {
        var ranking = Rank("电焊", 1000);

        Assert.All(ranking.Hits, hit => Assert.Equal(
            Titles.Similarity("电焊", Posts.Single(post => post.Id == hit.Id).Title), hit.Relevance, 3));
        Assert.Equal(ranking.Hits.Select(hit => hit.Relevance).OrderDescending(), ranking.Hits.Select(hit => hit.Relevance));
    }

    [Theory]
    [InlineData(1, "welder")]
    [InlineData(2, "welder welder-too")]
    public void Rank_Depth_CutsTheSameRankingWithTiesById(int depth, string expected)
    {
        var ranking = Rank("焊工", depth);

        Assert.Equal(expected, string.Join(' ', Ids(ranking)));
    }

    [Fact]
    public void Rank_Filter_LeavesOthersOut()
    {
        var ranking = _ranker.Rank(
            _world.Snapshot, Search, new PostQuery { Text = "会计", Count = 10, Filter = new PostFilter { WorkModes = [WorkMode.HomeBased] } });

        Assert.Empty(ranking.Hits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("，！")]
    [InlineData("🙂")]
    public void Rank_QueryWithoutWords_IsEmpty(string text)
    {
        Assert.Empty(Rank(text, 10).Hits);
    }

    private PostRanking Rank(string text, int depth) => _ranker.Rank(_world.Snapshot, Search, new PostQuery { Text = text, Count = depth });

    private PostSearchResult Search(PostQuery query) => _index.Search(query, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Ids(PostRanking ranking) => ranking.Hits.Select(hit => hit.Id.Value);

    private static Post Post(string id, string title, string? text = null) => new() { Id = new PostId(id), Title = title, Text = text };
}
