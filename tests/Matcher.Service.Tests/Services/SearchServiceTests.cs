using Matcher.Grpc;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class SearchServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Search_AfterAWrite_FindsItInTheNextCall()
    {
        Assert.Empty((await SearchAsync("盲人按摩师")).Hits);

        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = Samples.Post("post-new", "盲人按摩师") });

        Assert.Equal("post-new", (await SearchAsync("盲人按摩师")).Hits[0].Post.PostId);
    }

    [Fact]
    public async Task Search_AfterADeletion_NoLongerFindsIt()
    {
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = "post-2" });

        V1.SearchPostsResponse found = await SearchAsync("数据录入员");

        Assert.DoesNotContain("post-2", found.Hits.Select(hit => hit.Post.PostId));
    }

    [Fact]
    public async Task Search_MarksWhereTheWordsStand()
    {
        V1.SearchHit hit = (await SearchAsync("录入")).Hits.First(found => found.Post.PostId == "post-2");

        V1.Highlight title = hit.Highlights.Single(highlight => highlight.Field == "title");

        Assert.Equal("数据录入员", title.Snippet);
        Assert.Equal("录入", title.Snippet.Substring(title.Ranges[0].Start, title.Ranges[0].Length));
    }

    [Fact]
    public async Task Search_PageByPage_IsTheWholeList()
    {
        V1.SearchPostsResponse whole = await SearchAsync("");
        var hits = new List<V1.SearchHit>();
        var request = new V1.SearchPostsRequest { PageSize = 1 };
        do
        {
            V1.SearchPostsResponse page = await _service.AskAsync<V1.SearchPostsResponse>(request, Scopes.Portal);
            hits.AddRange(page.Hits);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(3, whole.TotalSize);
        Assert.Equal(whole.Hits, hits);
    }

    [Fact]
    public async Task Search_ThatFindsNothing_SaysWhichConditionToDrop()
    {
        var request = new V1.SearchPostsRequest { Query = "客服", Filter = new V1.PostFilter { Regions = { "11" } } };

        V1.SearchPostsResponse answer = await _service.AskAsync<V1.SearchPostsResponse>(request, Scopes.Portal);

        Assert.Empty(answer.Hits);
        Assert.Contains(answer.Notes, note => note.Contains("地区", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_WithFacets_CountsThem()
    {
        var request = new V1.SearchPostsRequest { Facets = { V1.Facet.Province, V1.Facet.Form } };

        V1.SearchPostsResponse answer = await _service.AskAsync<V1.SearchPostsResponse>(request, Scopes.Fair);

        Assert.Equal(new V1.FacetCount { Value = "36", Count = 3 }, answer.Facets[0].Counts.Single());
        Assert.Equal(new V1.FacetCount { Value = "quota", Count = 3 }, answer.Facets[1].Counts.Single());
    }

    [Theory]
    [InlineData(V1.PostSort.Date, "post-new post-1 post-2 post-3 post-none")]
    [InlineData(V1.PostSort.Pay, "post-new post-1 post-2 post-3 post-none")]
    [InlineData(V1.PostSort.Distance, "post-1 post-2 post-3 post-new post-none")]
    public async Task Search_Sorted_PagesThroughTheOrderAndCountsTheSame(V1.PostSort sort, string expected)
    {
        await AddAsync(post => (post.PostId, post.PublishedOn, post.Pay.Max, post.Region) = ("post-new", "2026-02-01", 9000, "360733"));
        await AddAsync(post => (post.PostId, post.PublishedOn, post.Pay, post.Region) = ("post-none", "", null, "36"));
        var request = new V1.SearchPostsRequest
        {
            Sort = sort, NearRegion = sort == V1.PostSort.Distance ? "360702" : "", PageSize = 2,
            Filter = new V1.PostFilter { Regions = { "36" } }, Facets = { V1.Facet.Form },
        };
        var hits = new List<V1.SearchHit>();
        do
        {
            V1.SearchPostsResponse page = await _service.AskAsync<V1.SearchPostsResponse>(request, Scopes.Portal);
            Assert.Equal((5, 5), (page.TotalSize, page.Facets[0].Counts.Single().Count));
            hits.AddRange(page.Hits);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(expected, string.Join(' ', hits.Select(hit => hit.Post.PostId)));
        Assert.Equal(sort == V1.PostSort.Distance ? 4 : 0, hits.Count(hit => hit.HasDistanceKm));
    }

    [Fact]
    public async Task Search_SortedByDistance_StillMarksTheWords()
    {
        var request = new V1.SearchPostsRequest { Query = "电话客服", Sort = V1.PostSort.Distance, NearRegion = "3607" };

        V1.SearchHit hit = (await _service.AskAsync<V1.SearchPostsResponse>(request)).Hits.Single();

        Assert.Equal("电话客服", hit.Highlights.Single(highlight => highlight.Field == "title").Snippet);
        Assert.InRange(hit.DistanceKm, 0, 100);
    }

    [Fact]
    public async Task Search_WordForWork_FindsOtherWordsForTheSameWorkAndSaysSo()
    {
        await AddAsync(post => (post.PostId, post.Title, post.Text) = ("post-own", "后勤", "兼做保洁"));
        await AddAsync(post => (post.PostId, post.Title, post.Text) = ("post-related", "清洁工", "早班"));

        V1.SearchPostsResponse found = await SearchAsync("保洁");
        V1.SearchPostsResponse exact = await _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { Query = "保洁", ExactWords = true });

        Assert.Equal(["post-own", "post-related"], found.Hits.Select(hit => hit.Post.PostId));
        Assert.Equal((2, 1), (found.TotalSize, found.RelatedSize));
        Assert.Empty(found.Hits[0].ViaRelatedWords);
        Assert.Equal(["清洁工"], found.Hits[1].ViaRelatedWords);
        Assert.Equal("清洁工", found.Hits[1].Highlights.Single(highlight => highlight.Field == "title").Snippet);
        Assert.Contains(found.Notes, note => note.Contains("同类工作", StringComparison.Ordinal));
        Assert.Equal(["post-own"], exact.Hits.Select(hit => hit.Post.PostId));
        Assert.Equal((1, 0), (exact.TotalSize, exact.RelatedSize));
    }

    [Theory]
    [InlineData(V1.PostSort.Relevance)]
    [InlineData(V1.PostSort.Date)]
    public async Task Search_WordForWork_PagesFromItsOwnWordsToRelatedOnes(V1.PostSort sort)
    {
        for (int i = 0; i < 5; i++)
        {
            await AddAsync(post => (post.PostId, post.Title, post.PublishedOn) = ($"post-related-{i}", "清洁工", "2026-02-01"));
            await AddAsync(post => (post.PostId, post.Title, post.PublishedOn) = ($"post-own-{i}", "保洁", "2026-01-01"));
        }

        var ids = new List<string>();
        var request = new V1.SearchPostsRequest { Query = "保洁", Sort = sort, PageSize = 3 };
        do
        {
            V1.SearchPostsResponse page = await _service.AskAsync<V1.SearchPostsResponse>(request, Scopes.Portal);
            Assert.Equal((10, 5), (page.TotalSize, page.RelatedSize));
            ids.AddRange(page.Hits.Select(hit => hit.Post.PostId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([.. Enumerable.Range(0, 5).Select(i => $"post-own-{i}"), .. Enumerable.Range(0, 5).Select(i => $"post-related-{i}")], ids);
    }

    [Fact]
    public async Task PageToken_OfAnotherSort_IsRefused()
    {
        string token = (await _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { PageSize = 1, Sort = V1.PostSort.Pay })).NextPageToken;

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.SearchPostsRequest { PageToken = token, Sort = V1.PostSort.Date });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal("page_token", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task Rank_Query_RanksEveryPost()
    {
        List<V1.RankPostsResponse> parts = await RankAsync(new V1.RankPostsRequest { Query = "电话 录入" });

        // The text of every post has 电话 in 接听电话; only one title has 录入.
        Assert.Equal(1, parts[0].WithAllWords);
        Assert.Equal("post-2", parts[0].Posts[0].PostId);
        Assert.Equal(3, parts.Sum(part => part.Posts.Count));
        Assert.Equal(parts[0].Posts.Select(post => post.Score).OrderDescending(), parts[0].Posts.Select(post => post.Score));
        Assert.True(parts[0].Posts[0].Score > parts[0].Posts[1].Score);
        Assert.NotEmpty(parts[0].Versions.Model);
    }

    [Fact]
    public async Task Rank_ManyPosts_ComeInPartsDownToTheDepth()
    {
        for (int start = 0; start < 1500; start += 100)
        {
            var batch = new V1.BatchCreatePostsRequest();
            for (int i = start; i < start + 100; i++)
                batch.Requests.Add(new V1.CreatePostRequest { Post = Samples.Post($"many-{i:D4}", "焊工") });
            await _service.AskAsync<V1.BatchCreatePostsResponse>(batch);
        }

        List<V1.RankPostsResponse> usual = await RankAsync(new V1.RankPostsRequest { Query = "焊工" });
        List<V1.RankPostsResponse> deep = await RankAsync(new V1.RankPostsRequest { Query = "焊工", Depth = 5000 });

        Assert.Equal([1000], usual.Select(part => part.Posts.Count));
        Assert.Equal([1000, 503], deep.Select(part => part.Posts.Count));
        Assert.Equal(Enumerable.Range(0, 1500).Select(i => $"many-{i:D4}"), deep.SelectMany(part => part.Posts).Take(1500).Select(post => post.PostId));
    }

    [Fact]
    public async Task Rank_NoWords_AnswersWithoutPosts()
    {
        List<V1.RankPostsResponse> parts = await RankAsync(new V1.RankPostsRequest { Query = "，！" });

        Assert.Empty(parts.Single().Posts);
        Assert.Equal(0, parts[0].WithAllWords);
    }

    [Fact]
    public async Task PageToken_WithOtherArguments_IsRefused()
    {
        string token = (await _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { PageSize = 1 })).NextPageToken;

        foreach (Google.Protobuf.IMessage misuse in new Google.Protobuf.IMessage[]
        {
            new V1.SearchPostsRequest { Query = "客服", PageToken = token },
            new V1.SearchPostsRequest { Filter = new V1.PostFilter { Regions = { "36" } }, PageToken = token },
            new V1.ListPostsRequest { PageToken = token },
            new V1.SearchPostsRequest { PageToken = token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1] },
            new V1.SearchPostsRequest { PageToken = token + "AAAA" },
        })
        {
            (RpcException error, RichStatus status) = await _service.RefusalAsync(misuse);

            Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
            Assert.Equal("page_token", status.FieldViolations.Single().Field);
        }
    }

    [Fact]
    public async Task PageToken_OfAnotherStore_IsRefused()
    {
        await using TestService other = await TestService.StartWithSamplesAsync();
        string token = (await other.AskAsync<V1.ListPostsResponse>(new V1.ListPostsRequest { PageSize = 1 })).NextPageToken;

        (RpcException error, _) = await _service.RefusalAsync(new V1.ListPostsRequest { PageSize = 1, PageToken = token });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    private Task<V1.SearchPostsResponse> SearchAsync(string query) =>
        _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { Query = query }, Scopes.Portal);

    private async Task<List<V1.RankPostsResponse>> RankAsync(V1.RankPostsRequest request)
    {
        var parts = new List<V1.RankPostsResponse>();
        Google.Protobuf.Reflection.MethodDescriptor method = V1.SearchServiceReflection.Descriptor.Services[0].FindMethodByName("RankPosts");
        await foreach (V1.RankPostsResponse part in _service.Channel(Scopes.Counsellor).ServerStreamingAsync<V1.RankPostsRequest, V1.RankPostsResponse>(
            method, request, cancellationToken: TestContext.Current.CancellationToken))
            parts.Add(part);
        return parts;
    }

    private async Task AddAsync(Action<V1.Post> change)
    {
        V1.Post post = Samples.Post("post-new");
        change(post);
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });
    }
}
