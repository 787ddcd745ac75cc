using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

/// <content>The rule of titles, sorting, and how many words a post must have.</content>
public abstract partial class PostIndexContract
{
    // 赣州市章贡区; 360703 is the district beside it.
    private static readonly RegionCode Home = new("360702");

    [Theory]
    [InlineData("会计")]
    [InlineData("會計")]
    public void Search_TitleIsTheQuery_ComesFirstThenTitlesThatBeginOrEndWithIt(string text)
    {
        Build(
            Post("inside", "高级会计师", "会计 会计 会计 会计"),
            Post("text", "出纳", "会计，会计，会计，会计，会计，会计"),
            Post("begins", "会计主管兼办公室主任和仓库管理员", new string('长', 400)),
            Post("ends", "成本核算与税务筹划方向会计", new string('长', 400)),
            Post("exact", "会计", new string('长', 900)));

        var result = Search(text);

        Assert.Equal("exact", result.Hits[0].Id.Value);
        Assert.Equal(["begins", "ends"], Ids(result).Skip(1).Take(2).Order(StringComparer.Ordinal));
        Assert.Equal(result.Hits.Select(hit => hit.Relevance).OrderDescending(), result.Hits.Select(hit => hit.Relevance));
        Assert.True(result.Hits[0].Relevance > result.Hits[1].Relevance);
        Assert.True(result.Hits[2].Relevance > result.Hits[3].Relevance);
    }

    [Fact]
    public void Search_TitleOfSeveralWords_IsComparedWhole()
    {
        Build(
            Post("turned", "工程师 Java", "Java 工程师"),
            Post("begins", "Java 工程师（上海，双休，五险一金）"),
            Post("exact", "Java工程师", new string('长', 300)));

        var result = Search("java 工程师");

        Assert.Equal(["exact", "begins", "turned"], Ids(result));
    }

    [Theory]
    [InlineData(PostSort.Date, "", "new old-a old-b none")]
    [InlineData(PostSort.Pay, "", "old-b new old-a none")]
    [InlineData(PostSort.Distance, "", "old-a none new old-b")]
    [InlineData(PostSort.Date, "客服", "new old-a none")]
    [InlineData(PostSort.Pay, "客服", "new old-a none")]
    [InlineData(PostSort.Distance, "客服", "old-a none new")]
    public void Search_SortedByAFact_PutsPostsWithoutItLast(PostSort sort, string text, string expected)
    {
        Build(Dated());

        var result = Index.Search(new PostQuery { Text = text, Sort = sort, Near = Point(Home) }, Cancellation);

        Assert.Equal(expected, string.Join(' ', Ids(result)));
        Assert.Equal(result.Hits.Select(hit => hit.SortKey).OrderDescending(), result.Hits.Select(hit => hit.SortKey));
    }

    [Fact]
    public void Search_SortedByDistance_TellsTheKilometres()
    {
        Build(Dated());

        var hits = Index.Search(new PostQuery { Sort = PostSort.Distance, Near = Point(Home) }, Cancellation).Hits;

        Assert.Equal(0, hits[0].SortKey);
        Assert.Equal(-Point(Home).DistanceKm(Point(new("360703"))), hits[1].SortKey, 6);
        // A province is no place to measure to.
        Assert.Equal(double.NegativeInfinity, hits[^1].SortKey);
    }

    [Fact]
    public void Search_EqualFacts_AreOrderedByRelevanceThenId()
    {
        var day = new DateOnly(2026, 1, 1);
        Build(
            Post("c", "文员", "会计") with { PublishedOn = day },
            Post("b", "会计") with { PublishedOn = day },
            Post("a", "文员", "会计") with { PublishedOn = day },
            Post("d", "文员", "兼做会计") with { PublishedOn = day.AddDays(1) });

        var result = Index.Search(new PostQuery { Text = "会计", Sort = PostSort.Date }, Cancellation);

        Assert.Equal(["d", "b", "a", "c"], Ids(result));
    }

    [Fact]
    public void Search_ByDistanceWithoutAPoint_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Index.Search(new PostQuery { Sort = PostSort.Distance }, Cancellation));
    }

    [Theory]
    [InlineData(PostSort.Relevance, "")]
    [InlineData(PostSort.Relevance, "客服 师")]
    [InlineData(PostSort.Date, "")]
    [InlineData(PostSort.Date, "客服")]
    [InlineData(PostSort.Pay, "")]
    [InlineData(PostSort.Pay, "工程师")]
    [InlineData(PostSort.Distance, "")]
    [InlineData(PostSort.Distance, "客服 工程师")]
    public void Search_SortedPageByPageUnderAFilter_GivesEveryHitOnceInOrder(PostSort sort, string text)
    {
        var random = new RandomRecords(11);
        Build([.. Enumerable.Range(0, 150).Select(random.Post).DistinctBy(post => post.Id)]);
        for (var version = 2; version < 6; version++)
            Index.Apply([.. Enumerable.Range(version * 40, 9).Select(random.Post).DistinctBy(post => post.Id)], [], version);
        var query = new PostQuery
        {
            Text = text, Sort = sort, Near = Point(Home), Count = 1000,
            Filter = new() { OpenOn = new(2026, 6, 1) }, Facets = [PostFacet.Form, PostFacet.Province],
        };
        var whole = Index.Search(query, Cancellation);
        var paged = new List<PostHit>();

        for (var page = Page(null); page.Hits.Count > 0; page = Page(page.Hits[^1].Position))
        {
            Assert.Equal(whole.Total, page.Total);
            Assert.Equal(whole.Facets, page.Facets);
            paged.AddRange(page.Hits);
        }

        Assert.Equal(whole.Total, whole.Hits.Count);
        Assert.Equal(whole.Hits, paged);

        PostSearchResult Page(PostSearchPosition? last) => Index.Search(query with { Count = 7, After = last }, Cancellation);
    }

    [Fact]
    public void Search_AnyWord_FindsWhatAllWordsFindAndMore()
    {
        Build(Post("a", "客服 会计"), Post("b", "会计"), Post("c", "客服"), Post("d", "司机"));

        var any = Index.Search(new PostQuery { Text = "客服 会计", Match = WordMatch.Any }, Cancellation);
        var all = Index.Search(new PostQuery { Text = "客服 会计", Match = WordMatch.All }, Cancellation);

        Assert.Equal(["a", "b", "c"], Ids(any).Order(StringComparer.Ordinal));
        Assert.False(any.IsBroadened);
        Assert.Equal(["a"], Ids(all));
    }

    [Fact]
    public void Search_AllWordsAskedFor_IsNotBroadened()
    {
        Build(Post("a", "客服"), Post("b", "会计"));

        var result = Index.Search(new PostQuery { Text = "客服 会计", Match = WordMatch.All }, Cancellation);

        Assert.Empty(result.Hits);
        Assert.False(result.IsBroadened);
    }

    private static GeoPoint Point(RegionCode region) => PlaceTable.Find(region)!.Point!.Value;

    private static Post[] Dated() =>
    [
        Post("none", "客服") with { Region = new("360703") },
        Post("old-a", "客服主管") with { PublishedOn = new(2026, 1, 1), Pay = new(2000, 3000, PayPeriod.Month), Region = Home },
        Post("old-b", "司机") with { PublishedOn = new(2026, 1, 1), Pay = new(null, 120_000, PayPeriod.Year), Region = new("36") },
        Post("new", "网络客服") with { PublishedOn = new(2026, 2, 1), Pay = new(1000, 9000, PayPeriod.Month), Region = new("440304") },
    ];
}
