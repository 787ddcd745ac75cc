using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class ArrangementTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    [Trait("Seed", "83")]
    public async Task ArrangeList_CounsellorReorders_LeavesAnAuditRowAndTheOriginalRank()
    {
        V1.RecommendPostsResponse before = await RecommendAsync(Scopes.Counsellor);
        string last = before.Posts[2].Post.PostId;

        await ArrangeAsync(Person, 0, Edit(last, V1.ArrangementEditKind.Move, 1, "离家最近,本人愿意"));

        V1.CounselAct act = Assert.Single((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { CandidateId = "person-1" })).Acts);
        Assert.Equal(("counsellor", "离家最近,本人愿意", "2026-03-02T02:00:00Z"), (act.By, act.Why, act.At));
        Assert.Equal((V1.ActKind.Moved, last, 1, 3L), (act.Kind, act.PostId, act.Place, act.OriginalRank));
        V1.RecommendPostsResponse after = await RecommendAsync(Scopes.Counsellor);
        Assert.Equal([last, .. Ids(before).Take(2)], Ids(after));
        Assert.Equal([(1, 3), (2, 1), (3, 2)], after.Posts.Select(post => (post.Rank, post.OriginalRank)));
        Assert.Equal(Scores(before), Scores(after));
        Assert.Equal(new V1.Arranged { Placing = V1.Placing.Moved, By = "counsellor", At = "2026-03-02T02:00:00Z", Reason = "离家最近,本人愿意" }, after.Posts[0].Arranged);
        Assert.All(after.Posts.Skip(1), post => Assert.Null(post.Arranged));
    }

    [Fact]
    public async Task RecommendPosts_OfAPortal_TellsWhoArrangedTheListAndNotWhy()
    {
        string last = Ids(await RecommendAsync(Scopes.Portal))[2];
        await ArrangeAsync(Person, 0, Edit(last, V1.ArrangementEditKind.Pin));

        V1.RankedPost first = (await RecommendAsync(Scopes.Portal)).Posts[0];

        Assert.Equal(last, first.Post.PostId);
        Assert.Equal(new V1.Arranged { Placing = V1.Placing.Pinned, By = "counsellor" }, first.Arranged);
        Assert.Equal((1, 3), (first.Rank, first.OriginalRank));
    }

    [Fact]
    public async Task RecommendPosts_PageByPage_IsTheArrangedListAndEachEntryOnce()
    {
        string[] ids = Ids(await RecommendAsync(Scopes.Counsellor));
        await ArrangeAsync(Person, 0, Edit(ids[2], V1.ArrangementEditKind.Pin), Edit(ids[0], V1.ArrangementEditKind.Move, 3));
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", PageSize = 1 };

        var pages = new List<V1.RankedPost>();
        do
        {
            V1.RecommendPostsResponse page = await _service.AskAsync<V1.RecommendPostsResponse>(request);
            pages.AddRange(page.Posts);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([(ids[2], 1, 3), (ids[1], 2, 2), (ids[0], 3, 1)], pages.Select(post => (post.Post.PostId, post.Rank, post.OriginalRank)));
    }

    [Fact]
    public async Task RecommendPosts_ArrangedBetweenTwoPages_SaysThatTheListHasChanged()
    {
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", PageSize = 1 };
        V1.RecommendPostsResponse first = await _service.AskAsync<V1.RecommendPostsResponse>(request);
        await ArrangeAsync(Person, 0, Edit(first.Posts[0].Post.PostId, V1.ArrangementEditKind.Hide));
        request.PageToken = first.NextPageToken;

        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal((StatusCode.InvalidArgument, "page_token"), (error.StatusCode, status.FieldViolations.Single().Field));
    }

    [Fact]
    public async Task ArrangeList_TakenBack_IsTheListOfTheScoresAgainAndTheJournalKeepsBoth()
    {
        V1.RecommendPostsResponse before = await RecommendAsync(Scopes.Counsellor);
        string first = Ids(before)[0];
        await ArrangeAsync(Person, 0, Edit(first, V1.ArrangementEditKind.Hide));
        string[] hidden = Ids(await RecommendAsync(Scopes.Counsellor));

        V1.Arrangement arrangement = await ArrangeAsync(Person, 1, Edit(first, V1.ArrangementEditKind.TakeBack, reason: "看错了"));

        Assert.Equal(Ids(before)[1..], hidden);
        Assert.Equal(Ids(before), Ids(await RecommendAsync(Scopes.Counsellor)));
        Assert.Equal((2L, 0), (arrangement.Version, arrangement.Entries.Count));
        V1.ListJournalResponse journal = await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { PostId = first, By = "counsellor" });
        Assert.Equal([V1.ActKind.Hidden, V1.ActKind.TakenBack], journal.Acts.Select(act => act.Kind));
    }

    [Fact]
    public async Task ArrangeList_OfTwoCounsellors_TheSecondIsToldWhatChangedAndNothingIsLost()
    {
        string[] ids = Ids(await RecommendAsync(Scopes.Counsellor));
        await ArrangeAsync(Person, 0, Edit(ids[2], V1.ArrangementEditKind.Pin));

        var late = new V1.ArrangeListRequest { List = Person, ExpectedVersion = 0, Edits = { Edit(ids[0], V1.ArrangementEditKind.Hide) } };
        (RpcException error, RichStatus status) = await _service.RefusalAsync(late, Scopes.Admin);

        Assert.Equal((StatusCode.Aborted, ErrorReasons.ArrangementChanged), (error.StatusCode, status.Reason));
        Assert.Equal(("0", "1"), (status.ReasonMetadata["expected_version"], status.ReasonMetadata["current_version"]));
        Assert.Equal($"2026-03-02T02:00:00Z counsellor: pinned {ids[2]}", status.ReasonMetadata["change_1"]);
        Assert.Contains("counsellor", status.Message, StringComparison.Ordinal);
        late.ExpectedVersion = 1;
        V1.Arrangement both = (await _service.AskAsync<V1.ArrangeListResponse>(late)).Arrangement;
        Assert.Equal([(ids[2], "counsellor"), (ids[0], "admin")], both.Entries.Select(entry => (entry.EntryId, entry.Arranged.By)));
        Assert.Equal(2, (await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest { CandidateId = "person-1" })).Acts.Count);
    }

    [Fact]
    public async Task ArrangeList_TwoAtOnce_OneOfThemIsRefused()
    {
        string[] ids = Ids(await RecommendAsync(Scopes.Counsellor));
        Task<V1.ArrangeListResponse>[] calls =
        [
            .. ids.Take(2).Select(id => _service.AskAsync<V1.ArrangeListResponse>(
                new V1.ArrangeListRequest { List = Person, Edits = { Edit(id, V1.ArrangementEditKind.Hide) } }, Scopes.Counsellor)),
        ];

        Task all = Task.WhenAll(calls);
        await Assert.ThrowsAsync<RpcException>(() => all);

        Assert.Equal(1, calls.Count(call => call.IsCompletedSuccessfully));
        Assert.Equal(1, (await GetAsync(Person)).Version);
    }

    [Fact]
    public async Task ArrangeList_ABlockedPair_IsRefusedByTheNameOfTheGate()
    {
        V1.Candidate unschooled = Samples.Candidate("person-5");
        unschooled.Education = V1.EducationLevel.None;
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = unschooled });

        var ofPerson = new V1.ArrangeListRequest { List = new V1.ListName { CandidateId = "person-5" }, Edits = { Edit("post-1", V1.ArrangementEditKind.Pin) } };
        var ofPost = new V1.ArrangeListRequest { List = new V1.ListName { PostId = "post-1" }, Edits = { Edit("person-5", V1.ArrangementEditKind.Move, 1) } };

        foreach (V1.ArrangeListRequest request in new[] { ofPerson, ofPost })
        {
            (RpcException error, RichStatus status) = await _service.RefusalAsync(request, Scopes.Counsellor);
            Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.PairBlocked), (error.StatusCode, status.Reason));
            Assert.Equal("education", status.ReasonMetadata["gate"]);
        }

        Assert.Empty((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest())).Acts);
    }

    [Fact]
    public async Task ShortlistCandidates_PinnedAndBlockedSince_LeavesThePairOut()
    {
        await ArrangeAsync(Post, 0, Edit("person-4", V1.ArrangementEditKind.Pin));
        Assert.Equal("person-4", (await ShortlistAsync()).Candidates[0].Match.CandidateId);
        V1.Candidate changed = Samples.Candidate("person-4");
        changed.Education = V1.EducationLevel.None;

        await _service.AskAsync<V1.UpdateCandidateResponse>(new V1.UpdateCandidateRequest { Candidate = changed });

        V1.ShortlistCandidatesResponse list = await ShortlistAsync();
        Assert.DoesNotContain(list.Candidates, row => row.Match.CandidateId == "person-4");
        Assert.Equal(Enumerable.Range(1, list.Candidates.Count).Select(rank => (long)rank), list.Candidates.Select(row => row.Rank));
    }

    [Fact]
    public async Task ShortlistForFair_OfAnArrangedShortlist_FollowsItWithoutSayingSo()
    {
        V1.ShortlistForFairResponse before = await FairAsync();
        V1.ShortlistCandidatesResponse staff = await ShortlistAsync();
        await ArrangeAsync(Post, 0, Edit(staff.Candidates[0].Match.CandidateId, V1.ArrangementEditKind.Hide));

        V1.ShortlistForFairResponse after = await FairAsync();

        Assert.Equal(before.Candidates.Count - 1, after.Candidates.Count);
        Assert.Equal(Enumerable.Range(1, after.Candidates.Count).Select(rank => (long)rank), after.Candidates.Select(row => row.Rank));
        Assert.Equal(before.Candidates.Select(row => row.OpaqueId).Intersect(after.Candidates.Select(row => row.OpaqueId)), after.Candidates.Select(row => row.OpaqueId));
    }

    [Fact]
    public async Task ArrangeList_UnderARequestId_IsDoneOnceAlsoAfterAnotherEdit()
    {
        string[] ids = Ids(await RecommendAsync(Scopes.Counsellor));
        var request = new V1.ArrangeListRequest { List = Person, RequestId = "r-1", Edits = { Edit(ids[0], V1.ArrangementEditKind.Hide) } };
        await _service.AskAsync<V1.ArrangeListResponse>(request, Scopes.Counsellor);
        await ArrangeAsync(Person, 1, Edit(ids[1], V1.ArrangementEditKind.Hide));

        V1.ArrangeListResponse again = await _service.AskAsync<V1.ArrangeListResponse>(request, Scopes.Counsellor);

        Assert.Equal(2, again.Arrangement.Version);
        Assert.Equal(2, (await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest())).Acts.Count);
    }

    [Fact]
    public async Task ArrangeList_ValidateOnly_WritesNothing()
    {
        var request = new V1.ArrangeListRequest { List = Person, ValidateOnly = true, Edits = { Edit("post-1", V1.ArrangementEditKind.Hide) } };

        V1.ArrangeListResponse answer = await _service.AskAsync<V1.ArrangeListResponse>(request, Scopes.Counsellor);

        Assert.Equal(1, answer.Arrangement.Version);
        Assert.Equal(0, (await GetAsync(Person)).Version);
    }

    [Fact]
    public async Task ArrangeList_WrongFields_NamesEach()
    {
        var request = new V1.ArrangeListRequest
        {
            List = new V1.ListName { CandidateId = "person-1", PostId = "post-1" },
            ExpectedVersion = -1,
            Edits =
            {
                new V1.ArrangementEdit { EntryId = "post-1", Kind = V1.ArrangementEditKind.Move, Reason = "x" },
                new V1.ArrangementEdit { EntryId = "post-1", Kind = V1.ArrangementEditKind.Pin, Place = 2 },
                new V1.ArrangementEdit { Reason = "x" },
            },
        };

        (RpcException error, RichStatus status) = await _service.RefusalAsync(request, Scopes.Counsellor);

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(
            ["edits[0].place", "edits[1].entry_id", "edits[1].place", "edits[1].reason", "edits[2].entry_id", "edits[2].kind", "expected_version", "list"],
            status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("person-9", "post-1", ErrorReasons.NotFound)]
    [InlineData("person-1", "post-9", ErrorReasons.NotFound)]
    [InlineData("person-silent", "post-1", ErrorReasons.NoConsent)]
    public async Task ArrangeList_UnknownIdsOrNoConsent_AreRefused(string candidate, string post, string reason)
    {
        var request = new V1.ArrangeListRequest { List = new V1.ListName { CandidateId = candidate }, Edits = { Edit(post, V1.ArrangementEditKind.Hide) } };

        (_, RichStatus status) = await _service.RefusalAsync(request, Scopes.Counsellor);

        Assert.Equal(reason, status.Reason);
    }

    [Fact]
    public async Task ArrangeList_APostThatThePersonDealtWith_DoesNotComeBack()
    {
        await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest
        {
            Outcome = new V1.Outcome { PostId = "post-1", CandidateId = "person-1", Kind = V1.OutcomeKind.Applied, HappenedOn = "2026-03-01" },
        });

        (RpcException error, RichStatus status) = await _service.RefusalAsync(
            new V1.ArrangeListRequest { List = Person, Edits = { Edit("post-1", V1.ArrangementEditKind.Pin) } }, Scopes.Counsellor);

        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.PostDealtWith), (error.StatusCode, status.Reason));
    }

    [Theory]
    [InlineData(Scopes.Portal)]
    [InlineData(Scopes.Fair)]
    public async Task Journal_OfAKeyBeyondItsScope_IsDenied(Scopes scope)
    {
        (RpcException journal, RichStatus status) = await _service.RefusalAsync(new V1.ListJournalRequest { CandidateId = "person-1" }, scope);
        (RpcException arrange, _) = await _service.RefusalAsync(new V1.ArrangeListRequest { List = Person, Edits = { Edit("post-1", V1.ArrangementEditKind.Hide) } }, scope);

        Assert.Equal((StatusCode.PermissionDenied, ErrorReasons.ScopeMissing), (journal.StatusCode, status.Reason));
        Assert.Equal(StatusCode.PermissionDenied, arrange.StatusCode);
    }

    [Fact]
    public async Task Journal_ByPages_GoesThroughEachActOnce()
    {
        string[] ids = Ids(await RecommendAsync(Scopes.Counsellor));
        await ArrangeAsync(Person, 0, [.. ids.Select(id => Edit(id, V1.ArrangementEditKind.Pin))]);
        var request = new V1.ListJournalRequest { CandidateId = "person-1", PageSize = 2 };
        V1.ListJournalResponse first = await _service.AskAsync<V1.ListJournalResponse>(request);
        request.PageToken = first.NextPageToken;

        V1.ListJournalResponse second = await _service.AskAsync<V1.ListJournalResponse>(request);

        Assert.Equal(ids, first.Acts.Concat(second.Acts).Select(act => act.PostId));
        Assert.Empty(second.NextPageToken);
    }

    [Fact]
    public async Task DeleteCandidate_OfAnArrangedShortlist_TakesThePersonOutOfListAndJournal()
    {
        await ArrangeAsync(Post, 0, Edit("person-4", V1.ArrangementEditKind.Pin), Edit("person-3", V1.ArrangementEditKind.Hide));

        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-4" });

        Assert.Equal("person-3", Assert.Single((await GetAsync(Post)).Entries).EntryId);
        Assert.Equal("person-3", Assert.Single((await _service.AskAsync<V1.ListJournalResponse>(new V1.ListJournalRequest())).Acts).CandidateId);
    }

    private static V1.ListName Person => new() { CandidateId = "person-1" };

    private static V1.ListName Post => new() { PostId = "post-1" };

    private static V1.ArrangementEdit Edit(string entry, V1.ArrangementEditKind kind, int place = 0, string reason = "本人的意愿") =>
        new() { EntryId = entry, Kind = kind, Place = place, Reason = reason };

    private static string[] Ids(V1.RecommendPostsResponse list) => [.. list.Posts.Select(post => post.Post.PostId)];

    private static IEnumerable<(string, long)> Scores(V1.RecommendPostsResponse list) => list.Posts.Select(post => (post.Post.PostId, post.Match.Score)).Order();

    private async Task<V1.Arrangement> ArrangeAsync(V1.ListName list, long expected, params V1.ArrangementEdit[] edits) =>
        (await _service.AskAsync<V1.ArrangeListResponse>(new V1.ArrangeListRequest { List = list, ExpectedVersion = expected, Edits = { edits } }, Scopes.Counsellor)).Arrangement;

    private async Task<V1.Arrangement> GetAsync(V1.ListName list) =>
        (await _service.AskAsync<V1.GetArrangementResponse>(new V1.GetArrangementRequest { List = list }, Scopes.Counsellor)).Arrangement;

    private Task<V1.RecommendPostsResponse> RecommendAsync(Scopes scope) =>
        _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1", Language = V1.Language.En }, scope);

    private Task<V1.ShortlistCandidatesResponse> ShortlistAsync() =>
        _service.AskAsync<V1.ShortlistCandidatesResponse>(new V1.ShortlistCandidatesRequest { PostId = "post-1" }, Scopes.Counsellor);

    private Task<V1.ShortlistForFairResponse> FairAsync() =>
        _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair);
}
