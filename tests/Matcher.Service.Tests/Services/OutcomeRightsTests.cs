using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class OutcomeRightsTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Theory]
    [InlineData(V1.OutcomeKind.Viewed, V1.OutcomeSide.Unspecified, true, true)]
    [InlineData(V1.OutcomeKind.Applied, V1.OutcomeSide.Unspecified, true, false)]
    [InlineData(V1.OutcomeKind.Interviewed, V1.OutcomeSide.Unspecified, false, true)]
    [InlineData(V1.OutcomeKind.Offered, V1.OutcomeSide.Unspecified, false, true)]
    [InlineData(V1.OutcomeKind.Hired, V1.OutcomeSide.Unspecified, false, false)]
    [InlineData(V1.OutcomeKind.StillThere, V1.OutcomeSide.Unspecified, false, false)]
    [InlineData(V1.OutcomeKind.NotPursued, V1.OutcomeSide.Person, true, false)]
    [InlineData(V1.OutcomeKind.NotPursued, V1.OutcomeSide.Employer, false, true)]
    public async Task RecordOutcome_OfEachKind_IsTheCallersToTellOrNot(V1.OutcomeKind kind, V1.OutcomeSide side, bool portal, bool fair)
    {
        var outcome = new V1.Outcome { PostId = "post-1", Kind = kind, HappenedOn = "2026-03-01" };
        if (side != V1.OutcomeSide.Unspecified)
            outcome.WhyNot = new V1.WhyNot { Side = side, Reason = V1.NoReason.Hours };
        V1.Outcome ofPerson = outcome.Clone();
        ofPerson.CandidateId = "person-1";
        V1.Outcome atFair = outcome.Clone();
        (atFair.FairId, atFair.OpaqueId) = ("fair-1", await OpaqueIdAsync());

        Assert.Equal(portal ? null : ErrorReasons.OutcomeBeyondScope, await RefusedAsync(ofPerson, Scopes.Portal));
        Assert.Equal(fair ? null : ErrorReasons.OutcomeBeyondScope, await RefusedAsync(atFair, Scopes.Fair));
        Assert.Null(await RefusedAsync(ofPerson, Scopes.Counsellor));
    }

    [Fact]
    public async Task RecordOutcome_OfAFairSystem_FindsThePersonAndDoesNotNameThem()
    {
        V1.Outcome outcome = await InterviewAsync();

        V1.Outcome told = (await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = outcome }, Scopes.Fair)).Outcome;

        V1.Outcome seen = Assert.Single((await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { PostId = "post-1", FairId = "fair-1" }, Scopes.Fair)).Outcomes);
        V1.Outcome known = Assert.Single((await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { PostId = "post-1" }, Scopes.Counsellor)).Outcomes);
        Assert.Equal(told, seen);
        Assert.Equal(("", outcome.OpaqueId, V1.OutcomeSource.FairSystem), (told.CandidateId, told.OpaqueId, told.Source));
        Assert.StartsWith("person-", known.CandidateId, StringComparison.Ordinal);
        Assert.Equal(outcome.OpaqueId, known.OpaqueId);
    }

    [Fact]
    public async Task RecordOutcome_OfSomebodyWhoWithdrewFromTheEmployer_LooksLikeNobody()
    {
        V1.Outcome outcome = await InterviewAsync();
        foreach (int number in Enumerable.Range(1, 4))
            await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = $"person-{number}", Purpose = V1.ConsentPurpose.ShareWithEmployer });

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = outcome }, Scopes.Fair);

        V1.Outcome nobody = outcome.Clone();
        nobody.OpaqueId = new string('0', 20);
        (RpcException other, _) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = nobody }, Scopes.Fair);
        Assert.Equal((StatusCode.NotFound, ErrorReasons.NotFound), (error.StatusCode, status.Reason));
        Assert.Equal(StatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("fair-2", "post-1", ErrorReasons.FairNotBound)]
    [InlineData("fair-1", "post-3", ErrorReasons.NotFound, ErrorReasons.InvalidField)]
    [InlineData("", "post-1", ErrorReasons.InvalidField)]
    public async Task RecordOutcome_OfAnotherFairOrPost_IsRefused(string fair, string post, params string[] reasons)
    {
        V1.Outcome outcome = await InterviewAsync();
        (outcome.FairId, outcome.PostId) = (fair, post);

        Assert.Contains(await RefusedAsync(outcome, Scopes.Fair), reasons);
    }

    [Fact]
    public async Task RecordOutcome_OfAFairSystemByTheServicesId_IsRefused()
    {
        V1.Outcome outcome = await InterviewAsync();
        (outcome.CandidateId, outcome.OpaqueId) = ("person-1", "");

        (_, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = outcome }, Scopes.Fair);

        Assert.Equal(["outcome.candidate_id", "outcome.opaque_id"], status.FieldViolations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData(Scopes.Portal, V1.OutcomeSource.Counsellor)]
    [InlineData(Scopes.Portal, V1.OutcomeSource.FairSystem)]
    [InlineData(Scopes.Fair, V1.OutcomeSource.Portal)]
    public async Task RecordOutcome_AsSomebodyElse_IsRefused(Scopes scope, V1.OutcomeSource source)
    {
        var outcome = new V1.Outcome { PostId = "post-1", CandidateId = "person-1", Kind = V1.OutcomeKind.Viewed, HappenedOn = "2026-03-01", Source = source };

        (_, RichStatus status) = await _service.RefusalAsync(new V1.RecordOutcomeRequest { Outcome = outcome }, scope);

        Assert.Contains("outcome.source", status.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task ListOutcomes_OfAPortal_ShowsOnlyWhatItTold()
    {
        var hired = new V1.Outcome { PostId = "post-1", CandidateId = "person-1", Kind = V1.OutcomeKind.Hired, HappenedOn = "2026-03-01" };
        V1.Outcome told = (await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = hired }, Scopes.Counsellor)).Outcome;

        V1.ListOutcomesResponse list = await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { CandidateId = "person-1" }, Scopes.Portal);

        (RpcException error, _) = await _service.RefusalAsync(new V1.TakeBackOutcomeRequest { OutcomeId = told.OutcomeId }, Scopes.Portal);
        Assert.Empty(list.Outcomes);
        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    [Theory]
    [InlineData(Scopes.Portal, "post-1", "", "", "candidate_id")]
    [InlineData(Scopes.Counsellor, "", "", "fair-1", "post_id")]
    [InlineData(Scopes.Fair, "", "", "fair-1", "post_id")]
    [InlineData(Scopes.Fair, "post-1", "", "", "fair_id")]
    [InlineData(Scopes.Fair, "post-1", "person-1", "fair-1", "candidate_id")]
    public async Task ListOutcomes_WithoutWhatTheCallerHasToName_IsRefused(Scopes scope, string post, string person, string fair, string field)
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.ListOutcomesRequest { PostId = post, CandidateId = person, FairId = fair }, scope);

        Assert.Equal(field, status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task ListOutcomes_OfAFairThatIsNotTheCallers_IsDenied()
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.ListOutcomesRequest { PostId = "post-1", FairId = "fair-2" }, Scopes.Fair);

        Assert.Equal(ErrorReasons.FairNotBound, status.Reason);
    }

    [Fact]
    public async Task RecordOutcome_EmployerSawThePerson_DoesNotTakeThePostFromThePerson()
    {
        V1.Outcome outcome = await InterviewAsync();
        outcome.Kind = V1.OutcomeKind.Viewed;
        await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = outcome }, Scopes.Fair);
        string person = (await _service.AskAsync<V1.ListOutcomesResponse>(new V1.ListOutcomesRequest { PostId = "post-1" })).Outcomes.Single().CandidateId;

        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = person });

        Assert.Contains("post-1", list.Posts.Select(post => post.Post.PostId));
    }

    private async Task<V1.Outcome> InterviewAsync() => new()
    {
        PostId = "post-1",
        FairId = "fair-1",
        OpaqueId = await OpaqueIdAsync(),
        Kind = V1.OutcomeKind.Interviewed,
        HappenedOn = "2026-03-01",
        Origin = new V1.ListOrigin { Way = V1.ListWay.Shortlist, Position = 1, Model = "hand-set-prior/2" },
    };

    private async Task<string> OpaqueIdAsync() =>
        (await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair)).Candidates[0].OpaqueId;

    private async Task<string?> RefusedAsync(V1.Outcome outcome, Scopes scope)
    {
        try
        {
            await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest { Outcome = outcome }, scope);
            return null;
        }
        catch (RpcException error)
        {
            return RichStatus.From(error)!.Reason;
        }
    }
}
