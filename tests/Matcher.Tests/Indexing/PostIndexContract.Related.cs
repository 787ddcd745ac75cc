using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

/// <content>Posts that have other words for the same work.</content>
public abstract partial class PostIndexContract
{
    private static readonly WordGroup[] Cleaning = [new("保洁", [new("清洁工", InTitleOnly: false), new("打扫卫生", InTitleOnly: false), new("拖地", InTitleOnly: true)])];

    [Fact]
    public void Search_RelatedWords_FollowThePostsWithTheWordsThemselves()
    {
        Build(
            Post("own-text", "后勤", "有时做保洁"),
            Post("related-title", "清洁工", "清洁工,清洁工"),
            Post("own-title", "保洁员"),
            Post("related-text", "后勤", "打扫卫生"),
            Post("no-title", "后勤", "拖地"),
            Post("in-title", "拖地工"),
            Post("other", "会计"));

        var result = Index.Search(Related("保洁", Cleaning), Cancellation);

        Assert.Equal(["own-title", "own-text"], Ids(result).Take(2));
        Assert.Equal(["in-title", "related-text", "related-title"], Ids(result).Skip(2).Order(StringComparer.Ordinal));
        Assert.Equal("related-text", Ids(result).Last());
        Assert.Equal([false, false, true, true, true], result.Hits.Select(hit => hit.IsRelated));
        Assert.Equal((5, 3), (result.Total, result.RelatedTotal));
        Assert.Equal(result.Hits.Select(hit => hit.Relevance).OrderDescending(), result.Hits.Select(hit => hit.Relevance));
        Assert.False(result.IsBroadened);
    }

    [Fact]
    public void Search_RelatedWords_LeaveScoresOfTheWordsThemselvesAlone()
    {
        Build(Post("a", "保洁"), Post("b", "后勤", "保洁"), Post("c", "清洁工"), Post("d", "司机"));

        var with = Index.Search(Related("保洁", Cleaning), Cancellation);

        Assert.Equal(Search("保洁").Hits, with.Hits.Where(hit => !hit.IsRelated));
        Assert.Equal(3, with.Hits.Count);
    }

    [Fact]
    public void Search_TwoGroups_NeedOneWordOfEach()
    {
        Build(Post("both", "清洁工", "在章贡区"), Post("apart", "保洁", "章贡区"), Post("one", "清洁工"), Post("place", "司机", "章贡区"));

        var result = Index.Search(Related("章贡区保洁", [new("章贡区", []), .. Cleaning]), Cancellation);

        Assert.Equal(["apart", "both"], Ids(result).Order(StringComparer.Ordinal));
        Assert.All(result.Hits, hit => Assert.True(hit.IsRelated));
        Assert.False(result.IsBroadened);
    }

    [Fact]
    public void Search_NothingIsRelated_BroadensAsWithoutRelatedWords()
    {
        Build(Post("a", "保洁"), Post("b", "会计"));

        var result = Index.Search(Related("保洁 会计", [.. Cleaning, new("会计", [])]), Cancellation);

        Assert.True(result.IsBroadened);
        Assert.Equal((2, 0), (result.Total, result.RelatedTotal));
    }

    [Theory]
    [InlineData(PostSort.Relevance, 1)]
    [InlineData(PostSort.Relevance, 3)]
    [InlineData(PostSort.Date, 1)]
    [InlineData(PostSort.Pay, 2)]
    [InlineData(PostSort.Distance, 2)]
    [InlineData(PostSort.Distance, 7)]
    public void Search_RelatedWords_PageThroughEachHitOnceInEveryOrder(PostSort sort, int size)
    {
        var random = new Random(3);
        Build([.. Enumerable.Range(0, 120).Select(number => Cleaner(number, random))]);
        for (var version = 2; version < 8; version++)
            Index.Apply([Cleaner(random.Next(120), random)], [new($"p{random.Next(120):D3}")], version);
        var query = Related("保洁", Cleaning) with
        {
            Sort = sort, Near = Point(Home), Count = 1000, Facets = [PostFacet.Form],
            Filter = new() { Forms = [EmploymentForm.Quota, EmploymentForm.Flexible] },
        };

        var whole = Index.Search(query, Cancellation);
        var paged = new List<PostHit>();
        for (PostSearchPosition? after = null; ;)
        {
            var page = Index.Search(query with { Count = size, After = after }, Cancellation);
            Assert.Equal((whole.Total, whole.RelatedTotal), (page.Total, page.RelatedTotal));
            Assert.Equal(whole.Facets, page.Facets);
            if (page.Hits.Count == 0)
                break;
            Assert.InRange(page.Hits.Count, 1, size);
            paged.AddRange(page.Hits);
            after = page.Hits[^1].Position;
        }

        Assert.Equal(whole.Hits, paged);
        Assert.Equal(whole.Total, whole.Hits.Count);
        Assert.Equal(whole.Total, whole.Facets.Sum(facet => facet.Count));
        Assert.InRange(whole.RelatedTotal, 5, whole.Total - 5);
        Assert.Equal(whole.Hits.OrderBy(hit => hit.IsRelated).ThenByDescending(hit => hit.SortKey).ThenByDescending(hit => hit.Relevance).ThenBy(hit => hit.Id), whole.Hits);
    }

    [Fact]
    public void Search_AnyWord_DoesNotReadRelatedWords()
    {
        Build(Post("a", "保洁"), Post("b", "清洁工"));

        var result = Index.Search(Related("保洁", Cleaning) with { Match = WordMatch.Any }, Cancellation);

        Assert.Equal(["a"], Ids(result));
    }

    private static PostQuery Related(string text, WordGroup[] groups) => new() { Text = text, Related = groups };

    private static Post Cleaner(int number, Random random)
    {
        string[] titles = ["保洁", "保洁员", "清洁工", "拖地工", "后勤", "司机"];
        string[] texts = ["打扫卫生", "做保洁,打扫卫生", "开车", "清洁工优先"];
        return Post($"p{number:D3}", titles[random.Next(titles.Length)], texts[random.Next(texts.Length)]) with
        {
            Form = random.Next(3) switch { 0 => EmploymentForm.Quota, 1 => EmploymentForm.Flexible, _ => null },
            PublishedOn = random.Next(4) == 0 ? null : new DateOnly(2026, 1, 1).AddDays(random.Next(5)),
            Pay = random.Next(4) == 0 ? null : new Pay(2000, 2000 + (1000 * random.Next(3)), PayPeriod.Month),
            Region = random.Next(4) == 0 ? null : new RegionCode(random.Next(2) == 0 ? "360702" : "360703"),
        };
    }
}
