using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class MatchingServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Pair_AskedInThreeWays_HasOneScoreAndPartsThatAddUp()
    {
        V1.Match listed = (await ShortlistAsync()).Candidates.Single(candidate => candidate.Match.CandidateId == "person-1").Match;
        V1.Match recommended = (await RecommendAsync("person-1")).Posts.Single(post => post.Post.PostId == "post-1").Match;
        V1.Match explained = (await _service.AskAsync<V1.ExplainMatchResponse>(new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-1" })).Match;

        Assert.Equal(explained, listed);
        Assert.Equal(explained, recommended);
        Assert.Equal(explained.Score, explained.Parts.Sum(part => part.Points));
    }

    [Fact]
    public async Task Shortlist_ListsOnlyPeopleWhoAgreed_AndSaysWhoMayBeShown()
    {
        V1.ShortlistCandidatesResponse list = await ShortlistAsync();

        Assert.Equal(5, list.Considered);
        Assert.DoesNotContain("person-silent", list.Candidates.Select(candidate => candidate.Match.CandidateId));
        Assert.Equal(["person-hidden"], list.Candidates.Where(candidate => !candidate.ShownToEmployer).Select(candidate => candidate.Match.CandidateId));
        Assert.Equal(Enumerable.Range(1, 5).Select(rank => (long)rank), list.Candidates.Select(candidate => candidate.Rank));
        Assert.NotEmpty(list.Versions.Model);
        Assert.Equal("2026-03-02", list.Versions.AsOf);
    }

    [Fact]
    public async Task Shortlist_PageByPage_IsTheWholeList()
    {
        V1.ShortlistCandidatesResponse whole = await ShortlistAsync();
        var pages = new List<V1.RankedCandidate>();
        var request = new V1.ShortlistCandidatesRequest { PostId = "post-1", PageSize = 2 };
        do
        {
            V1.ShortlistCandidatesResponse page = await _service.AskAsync<V1.ShortlistCandidatesResponse>(request);
            pages.AddRange(page.Candidates);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(whole.Candidates, pages);
    }

    [Fact]
    public async Task ShortlistForFair_NamesNobodyAndDiffersPerFair()
    {
        V1.ShortlistForFairResponse spring = await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1", PageSize = 3 }, Scopes.Fair);
        V1.ShortlistForFairResponse autumn = await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-2", PostId = "post-1" });

        Assert.Equal(3, spring.Candidates.Count);
        Assert.Equal(4, autumn.Candidates.Count);
        Assert.False(spring.HasNotShown);
        Assert.Empty(spring.Candidates.Select(person => person.OpaqueId).Intersect(autumn.Candidates.Select(person => person.OpaqueId)));
        string all = spring.ToString() + System.Text.Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(spring.NextPageToken));
        Assert.DoesNotContain("person-", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShortlistForFair_PageByPage_IsTheWholeList()
    {
        V1.ShortlistForFairResponse whole = await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair);
        var request = new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1", PageSize = 3 };
        V1.ShortlistForFairResponse first = await _service.AskAsync<V1.ShortlistForFairResponse>(request, Scopes.Fair);
        request.PageToken = first.NextPageToken;
        V1.ShortlistForFairResponse second = await _service.AskAsync<V1.ShortlistForFairResponse>(request, Scopes.Fair);

        Assert.Equal(whole.Candidates, first.Candidates.Concat(second.Candidates));
        Assert.Empty(second.NextPageToken);
    }

    [Fact]
    public async Task Recommend_WithoutExcluded_DoesNotBringThemBack()
    {
        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1", ExcludePostIds = { "post-2" } }, Scopes.Portal);

        Assert.True(list.Personalised);
        Assert.DoesNotContain("post-2", list.Posts.Select(post => post.Post.PostId));
        Assert.All(list.Posts, post => Assert.NotNull(post.Match));
    }

    [Fact]
    public async Task Recommend_PageByPage_IsTheWholeList()
    {
        V1.RecommendPostsResponse whole = await RecommendAsync("person-1");
        var pages = new List<V1.RankedPost>();
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", PageSize = 1 };
        do
        {
            V1.RecommendPostsResponse page = await _service.AskAsync<V1.RecommendPostsResponse>(request);
            pages.AddRange(page.Posts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(whole.Posts, pages);
    }

    [Theory]
    [InlineData("person-silent")]
    [InlineData("nobody-at-all")]
    public async Task Recommend_ForSomebodyWhoDidNotAgree_IsTheListForEverybody(string candidate)
    {
        V1.RecommendPostsResponse everybody = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { NotPersonalised = true }, Scopes.Portal);

        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = candidate }, Scopes.Portal);

        Assert.Equal(everybody, list);
        Assert.False(list.Personalised);
        Assert.Equal(3, list.Posts.Count);
        Assert.All(list.Posts, post => Assert.Null(post.Match));
    }

    [Fact]
    public async Task Recommend_NotPersonalised_PagesThroughEveryPost()
    {
        var ids = new List<string>();
        var request = new V1.RecommendPostsRequest { NotPersonalised = true, PageSize = 2 };
        do
        {
            V1.RecommendPostsResponse page = await _service.AskAsync<V1.RecommendPostsResponse>(request, Scopes.Portal);
            ids.AddRange(page.Posts.Select(post => post.Post.PostId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["post-1", "post-2", "post-3"], ids);
    }

    [Fact]
    public async Task Recommend_ForAPortal_TellsNothingOfFunctionsAndNeeds()
    {
        V1.RecommendPostsResponse portal = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" }, Scopes.Portal);
        V1.RecommendPostsResponse staff = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" });

        V1.ScorePart[] shown = [.. portal.Posts.SelectMany(post => post.Match.Parts).Where(part => part.Group == "access")];
        V1.ScorePart[] known = [.. staff.Posts.SelectMany(post => post.Match.Parts).Where(part => part.Group == "access")];
        Assert.NotEmpty(shown);
        Assert.All(shown, part => Assert.Equal("", part.CandidateValue + part.PostValue + part.Source + part.Date));
        Assert.DoesNotContain(shown, part => part.Bin.StartsWith("unknown_", StringComparison.Ordinal));
        Assert.Contains(known, part => part.CandidateValue.Length > 0);
        Assert.Equal(known.Select(part => part.Points), shown.Select(part => part.Points));
    }

    [Fact]
    public async Task Recommend_NotPersonalised_AfterAPostThatIsGone_GoesOn()
    {
        var request = new V1.RecommendPostsRequest { NotPersonalised = true, PageSize = 1 };
        V1.RecommendPostsResponse whole = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { NotPersonalised = true });
        V1.RecommendPostsResponse first = await _service.AskAsync<V1.RecommendPostsResponse>(request);
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = first.Posts[0].Post.PostId });
        request.PageToken = first.NextPageToken;

        V1.RecommendPostsResponse second = await _service.AskAsync<V1.RecommendPostsResponse>(request);

        Assert.Equal(whole.Posts[1].Post.PostId, second.Posts[0].Post.PostId);
    }

    [Fact]
    public async Task Recommend_WhenConsentChangesBetweenPages_BeginsAgain()
    {
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", PageSize = 1 };
        request.PageToken = (await _service.AskAsync<V1.RecommendPostsResponse>(request)).NextPageToken;
        await WithdrawAsync("person-1", V1.ConsentPurpose.Match);

        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal("page_token", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task Explain_WithoutConsent_IsFailedPrecondition()
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-silent" });

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Equal(ErrorReasons.NoConsent, status.Reason);
    }

    [Fact]
    public async Task Explain_InBothLanguages_SaysTheSameInTwoLanguages()
    {
        var request = new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-1" };
        V1.ExplainMatchResponse zh = await _service.AskAsync<V1.ExplainMatchResponse>(request);
        request.Language = V1.Language.En;

        V1.ExplainMatchResponse en = await _service.AskAsync<V1.ExplainMatchResponse>(request);

        Assert.Equal(zh.Match.Score, en.Match.Score);
        Assert.Contains(zh.Match.Parts, part => part.Sentence.Any(c => c > '一'));
        Assert.All(en.Match.Parts, part => Assert.Contains(part.Sentence, char.IsAsciiLetter));
    }

    [Fact]
    public async Task Explain_ABlockedPair_NamesTheFact()
    {
        V1.Candidate deaf = Samples.Candidate("person-deaf");
        deaf.Functions[0].Level = 0;
        V1.Post post = Samples.Post("post-strict");
        post.Demands[0].Level = 3;
        post.Provisions.Add(new V1.Provision { Kind = V1.ProvisionKind.TextChannel, State = V1.ProvisionState.Refused, Source = V1.FactSource.Declared, Date = "2026-02-01" });
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = deaf });
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });

        V1.ExplainMatchResponse answer = await _service.AskAsync<V1.ExplainMatchResponse>(new V1.ExplainMatchRequest { PostId = "post-strict", CandidateId = "person-deaf" });

        Assert.True(answer.Blocked);
        Assert.NotEmpty(answer.Match.Blocks);
        Assert.DoesNotContain("post-strict", (await RecommendAsync("person-deaf")).Posts.Select(ranked => ranked.Post.PostId));
    }

    [Fact]
    public async Task Day_WhenItChanges_ClosesPosts()
    {
        V1.Post post = Samples.Post("post-short");
        post.ClosesOn = "2026-03-02";
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });
        Assert.Contains("post-short", (await RecommendAsync("person-1")).Posts.Select(ranked => ranked.Post.PostId));

        // Midnight in China is 16:00 UTC.
        _service.Time.Now = new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero);

        V1.RecommendPostsResponse after = await RecommendAsync("person-1");
        Assert.DoesNotContain("post-short", after.Posts.Select(ranked => ranked.Post.PostId));
        Assert.Equal("2026-03-03", after.Versions.AsOf);
    }

    [Fact]
    public async Task Synthetic_RecordInAList_IsSaid()
    {
        Assert.False((await ShortlistAsync()).Synthetic);
        V1.Candidate made = Samples.Candidate("person-made");
        made.Synthetic = true;
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = made });

        Assert.True((await ShortlistAsync()).Synthetic);
        Assert.True((await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair)).Synthetic);
        Assert.True((await _service.StatusAsync()).Synthetic);
    }

    [Fact]
    public async Task IndexThatCannotBeOpened_LeavesMatchingRunning_AndIsSaid()
    {
        await _service.RestartAsync(_service.BlockIndex);

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.SearchPostsRequest { Query = "客服" });
        V1.ShortlistCandidatesResponse list = await ShortlistAsync();

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal(ErrorReasons.IndexUnavailable, status.Reason);
        Assert.Equal(5, list.Candidates.Count);
        Assert.Equal("search", list.Degradations.Single().Part);
        Assert.Equal("search", (await _service.StatusAsync()).Degradations.Single().Part);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restart_WithOrWithoutIndex_GivesTheSameAnswers(bool deleteIndex)
    {
        byte[] before = await AnswersAsync();

        await _service.RestartAsync(() =>
        {
            if (deleteIndex)
                Assert.NotEqual(0, _service.DeleteIndex());
        });

        Assert.Equal(before, await AnswersAsync());
    }

    [Fact]
    public async Task Rebuild_GivesTheSameAnswers()
    {
        byte[] before = await AnswersAsync();

        V1.RebuildDerivedResponse rebuilt = await _service.AskAsync<V1.RebuildDerivedResponse>(new V1.RebuildDerivedRequest());

        Assert.Equal((3, 5), (rebuilt.Posts, rebuilt.Candidates));
        Assert.Equal(before, await AnswersAsync());
    }

    private async Task<byte[]> AnswersAsync()
    {
        V1.GetStatusResponse status = await _service.StatusAsync();
        // They tell of the start.
        status.Pools.Clear();
        IMessage[] answers =
        [
            await ShortlistAsync(),
            await RecommendAsync("person-1"),
            await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1", PageSize = 2 }, Scopes.Fair),
            await _service.AskAsync<V1.SearchPostsResponse>(new V1.SearchPostsRequest { Query = "客服", PageSize = 1, Facets = { V1.Facet.Province } }),
            status,
        ];
        return [.. answers.SelectMany(answer => answer.ToByteArray())];
    }

    private Task<V1.ShortlistCandidatesResponse> ShortlistAsync() =>
        _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = "post-1" }, Scopes.Counsellor);

    private Task<V1.RecommendPostsResponse> RecommendAsync(string candidate) =>
        _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = candidate }, Scopes.Counsellor);

    private async Task<V1.Candidate> WithdrawAsync(string candidate, V1.ConsentPurpose purpose, Scopes scope = Scopes.Counsellor) =>
        (await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = candidate, Purpose = purpose }, scope)).Candidate;
}
