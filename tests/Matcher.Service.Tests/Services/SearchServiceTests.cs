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
}
