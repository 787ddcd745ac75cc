using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class OutcomeServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task RecordOutcome_OfAPortal_TellsWhoRecordedItAndListsIt()
    {
        V1.Outcome recorded = await RecordAsync(View("post-1", "person-1"), Scopes.Portal);

        V1.ListOutcomesResponse list = await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { CandidateId = "person-1" }, Scopes.Portal);

        var expected = View("post-1", "person-1");
        expected.OutcomeId = recorded.OutcomeId;
        expected.Source = V1.OutcomeSource.Portal;
        expected.RecordedAt = "2026-03-02T02:00:00Z";
        expected.RecordedBy = "portal";
        Assert.Equal(expected, recorded);
        Assert.Equal(recorded, Assert.Single(list.Outcomes));
    }

    [Fact]
    public async Task RecommendPosts_AfterAView_DoesNotBringThePostBack()
    {
        V1.RecommendPostsResponse before = await RecommendAsync("person-1");
        V1.Outcome viewed = await RecordAsync(View("post-1", "person-1"), Scopes.Portal);
        V1.RecommendPostsResponse after = await RecommendAsync("person-1");
        V1.RecommendPostsResponse other = await RecommendAsync("person-2");
        await _service.AskAsync<V1.TakeBackOutcomeResponse>(new V1.TakeBackOutcomeRequest { OutcomeId = viewed.OutcomeId }, Scopes.Portal);

        V1.RecommendPostsResponse takenBack = await RecommendAsync("person-1");

        Assert.Contains("post-1", Ids(before));
        Assert.Equal(Ids(before).Where(id => id != "post-1"), Ids(after));
        Assert.Equal(before.Considered - 1, after.Considered);
        Assert.Contains("1 posts seen or dealt with are left out.", after.Notes);
        Assert.Equal(Ids(before).Order(), Ids(other).Order());
        Assert.Equal(Ids(before), Ids(takenBack));
    }

    [Fact]
    public async Task RecommendPosts_SeenBetweenTwoPages_RanksGoOn()
    {
        V1.RecommendPostsResponse whole = await RecommendAsync("person-1");
        var request = new V1.RecommendPostsRequest { CandidateId = "person-1", PageSize = 1 };
        V1.RecommendPostsResponse first = await _service.AskAsync<V1.RecommendPostsResponse>(request, Scopes.Portal);
        await RecordAsync(View(Ids(first)[0], "person-1"), Scopes.Portal);
        request.PageToken = first.NextPageToken;

        V1.RecommendPostsResponse second = await _service.AskAsync<V1.RecommendPostsResponse>(request, Scopes.Portal);

        Assert.Equal((2, Ids(whole)[1]), (second.Posts.Single().Rank, Ids(second).Single()));
    }

    [Fact]
    public async Task RecommendPosts_NotPersonalised_DoesNotReadWhatAPersonSaw()
    {
        await RecordAsync(View("post-1", "person-1"), Scopes.Portal);

        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1", NotPersonalised = true }, Scopes.Portal);

        Assert.Contains("post-1", Ids(list));
    }

    [Fact]
    public async Task RecordOutcome_ToldTwice_IsRecordedOnce()
    {
        V1.Outcome first = await RecordAsync(View("post-1", "person-1"), Scopes.Portal);

        V1.Outcome again = await RecordAsync(View("post-1", "person-1"), Scopes.Portal);

        Assert.Equal(first, again);
        Assert.Single(await ListAsync("person-1"));
    }

    [Fact]
    public async Task RecordOutcome_UnderARequestId_IsRecordedOnceAndForThatRequestAlone()
    {
        var request = new V1.RecordOutcomeRequest { Outcome = View("post-1", "person-1"), RequestId = "r-1" };
        V1.Outcome first = (await _service.AskAsync<V1.RecordOutcomeResponse>(request, Scopes.Portal)).Outcome;
        await _service.RestartAsync();
        V1.Outcome again = (await _service.AskAsync<V1.RecordOutcomeResponse>(request, Scopes.Portal)).Outcome;
        request.Outcome.Origin.Position = 5;

        (_, RichStatus status) = await _service.RefusalAsync(request, Scopes.Portal);

        Assert.Equal(first, again);
        Assert.Equal(ErrorReasons.RequestIdReused, status.Reason);
        Assert.Single(await ListAsync("person-1"));
    }

    [Fact]
    public async Task RecordOutcome_ValidateOnly_WritesNothing()
    {
        await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = View("post-1", "person-1"), ValidateOnly = true });

        Assert.Empty(await ListAsync("person-1"));
    }

    [Fact]
    public async Task RecordOutcome_OfSomebodyWithoutConsents_IsRecorded()
    {
        await RecordAsync(View("post-1", "person-silent"), Scopes.Portal);

        Assert.Single(await ListAsync("person-silent"));
    }

    [Theory]
    [InlineData("post-9", "person-1", StatusCode.NotFound, ErrorReasons.NotFound)]
    [InlineData("post-1", "person-9", StatusCode.NotFound, ErrorReasons.NotFound)]
    [InlineData("", "person-1", StatusCode.InvalidArgument, ErrorReasons.InvalidField)]
    public async Task RecordOutcome_OfAPairThatIsNotOnFile_IsRefused(string post, string person, StatusCode code, string reason)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = View(post, person) });

        Assert.Equal((code, reason), (error.StatusCode, status.Reason));
    }

    [Theory]
    [InlineData("2026-03-03", ErrorReasons.InvalidField)]
    [InlineData("2025-12-31", ErrorReasons.OutcomeBeforePost)]
    [InlineData("", ErrorReasons.InvalidField)]
    [InlineData("yesterday", ErrorReasons.InvalidField)]
    public async Task RecordOutcome_OnADayThatCannotBe_NamesTheField(string day, string reason)
    {
        V1.Outcome outcome = View("post-1", "person-1");
        outcome.HappenedOn = day;

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = outcome });

        Assert.Equal((StatusCode.InvalidArgument, reason), (error.StatusCode, status.Reason));
        Assert.Equal("outcome.happened_on", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task RecordOutcome_FaultyInEveryField_NamesAll()
    {
        var outcome = new V1.Outcome
        {
            OutcomeId = "mine",
            PostId = "../1",
            FairId = "-",
            Kind = (V1.OutcomeKind)99,
            HappenedOn = "2026-02-01",
            Source = (V1.OutcomeSource)77,
            Origin = new V1.ListOrigin { Way = V1.ListWay.Recommendation, Position = 0, Model = "m" },
            WhyNot = new V1.WhyNot { Side = V1.OutcomeSide.Person, Text = new string('x', 201) },
        };

        (_, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = outcome, RequestId = "?" });

        string[] fields = ["outcome.source", "outcome.outcome_id", "outcome.post_id", "outcome.fair_id", "outcome.candidate_id", "outcome.kind", "outcome.origin.position",
            "outcome.origin.model", "outcome.why_not.reason", "outcome.why_not.text", "request_id"];
        Assert.Empty(fields.Except(status.FieldViolations.Select(violation => violation.Field)));
    }

    [Fact]
    public async Task RecordOutcome_WithoutAnOutcome_IsRefused()
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest());

        Assert.Contains("outcome", status.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task BatchRecordOutcomes_WithFaultyItems_HasAResultOrAStatusForEach()
    {
        var request = new V1.BatchRecordOutcomesRequest();
        foreach (string post in new[] { "post-1", "post-9", "post-2" })
            request.Requests.Add(new V1.RecordOutcomeRequest { Outcome = View(post, "person-1") });

        V1.BatchRecordOutcomesResponse response = await _service.AskAsync<V1.BatchRecordOutcomesResponse>(request, Scopes.Portal);

        Assert.Equal(["post-1", null, "post-2"], response.Results.Select(result => result.Outcome?.PostId));
        Assert.Equal((int)StatusCode.NotFound, response.Results[1].Status.Code);
        Assert.Equal(2, (await ListAsync("person-1")).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task BatchRecordOutcomes_OfTooFewOrTooMany_IsRefused(int count)
    {
        var request = new V1.BatchRecordOutcomesRequest();
        request.Requests.AddRange(Enumerable.Range(0, count).Select(_ => new V1.RecordOutcomeRequest()));

        (_, RichStatus status) = await _service.RefusalAsync(request, Scopes.Portal);

        Assert.Equal("requests", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task ListOutcomes_PageByPage_ShowsEachOnceInTheOrderOfRecording()
    {
        string[] posts = ["post-3", "post-1", "post-2"];
        foreach (string post in posts)
            await RecordAsync(View(post, "person-1"), Scopes.Counsellor);
        var found = new List<string>();
        var request = new V1.ListOutcomesRequest { CandidateId = "person-1", PageSize = 1 };
        do
        {
            V1.ListOutcomesResponse page = await _service.AskAsync<V1.ListOutcomesResponse>(request);
            found.AddRange(page.Outcomes.Select(outcome => outcome.PostId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(posts, found);
    }

    [Fact]
    public async Task ListOutcomes_TokenOfOtherArguments_IsRefused()
    {
        await RecordAsync(View("post-1", "person-1"));
        await RecordAsync(View("post-2", "person-1"));
        V1.ListOutcomesResponse page = await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { CandidateId = "person-1", PageSize = 1 });

        (_, RichStatus status) = await _service.RefusalAsync(new V1.ListOutcomesRequest { CandidateId = "person-2", PageToken = page.NextPageToken });

        Assert.Equal("page_token", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task TakeBackOutcome_OnceOrTwice_KeepsWhoDidSoFirst()
    {
        V1.Outcome recorded = await RecordAsync(View("post-1", "person-1"), Scopes.Portal);
        var request = new V1.TakeBackOutcomeRequest { OutcomeId = recorded.OutcomeId, Because = "wrong person" };
        await _service.AskAsync<V1.TakeBackOutcomeResponse>(request, Scopes.Counsellor);
        request.Because = "again";

        V1.Outcome taken = (await _service.AskAsync<V1.TakeBackOutcomeResponse>(request)).Outcome;

        Assert.Equal(("counsellor", "wrong person", "2026-03-02T02:00:00Z"), (taken.TakenBackBy, taken.TakenBackBecause, taken.TakenBackAt));
        Assert.Equal(taken, Assert.Single(await ListAsync("person-1")));
    }

    [Fact]
    public async Task TakeBackOutcome_ThenToldAgain_IsRecordedAnew()
    {
        V1.Outcome recorded = await RecordAsync(View("post-1", "person-1"));
        await _service.AskAsync<V1.TakeBackOutcomeResponse>(new V1.TakeBackOutcomeRequest { OutcomeId = recorded.OutcomeId });

        V1.Outcome again = await RecordAsync(View("post-1", "person-1"));

        Assert.NotEqual(recorded.OutcomeId, again.OutcomeId);
        Assert.Equal(2, (await ListAsync("person-1")).Count);
    }

    [Fact]
    public async Task DeleteCandidate_WithOutcomes_LeavesNone()
    {
        V1.Outcome recorded = await RecordAsync(View("post-1", "person-1"));
        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-1" });

        V1.ListOutcomesResponse list = await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { PostId = "post-1" });

        Assert.Empty(list.Outcomes);
        (RpcException error, _) = await _service.RefusalAsync(new V1.TakeBackOutcomeRequest { OutcomeId = recorded.OutcomeId });
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    private static V1.Outcome View(string post, string person) => new()
    {
        PostId = post,
        CandidateId = person,
        Kind = V1.OutcomeKind.Viewed,
        HappenedOn = "2026-03-02",
        Origin = new V1.ListOrigin { Way = V1.ListWay.Recommendation, Position = 1, Model = "hand-set-prior/2" },
    };

    private static string[] Ids(V1.RecommendPostsResponse list) => [.. list.Posts.Select(post => post.Post.PostId)];

    private Task<V1.RecommendPostsResponse> RecommendAsync(string person) =>
        _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = person, Language = V1.Language.En }, Scopes.Portal);

    private async Task<V1.Outcome> RecordAsync(V1.Outcome outcome, Scopes scope = Scopes.Admin) =>
        (await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = outcome }, scope)).Outcome;

    private async Task<IReadOnlyList<V1.Outcome>> ListAsync(string person) =>
        (await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { CandidateId = person })).Outcomes;
}
