using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class PlanServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    [Trait("Seed", "75")]
    public async Task UpdatePlan_Edit_NewVersionAndTheOldIsKept()
    {
        V1.Plan first = await CreateAsync();

        V1.UpdatePlanResponse update = await _service.AskAsync<V1.UpdatePlanResponse>(Edit(first, 1), Scopes.Counsellor);
        V1.GetPlanResponse last = await GetAsync(first.PlanId);
        V1.GetPlanResponse old = await GetAsync(first.PlanId, 1);
        V1.ListPlanVersionsResponse versions = await _service.AskAsync<V1.ListPlanVersionsResponse>(new V1.ListPlanVersionsRequest { PlanId = first.PlanId }, Scopes.Counsellor);

        Assert.Equal((2, "说好了", "电话回访", "counsellor"), (update.Plan.Version, update.Plan.Note, update.Plan.Because, update.Plan.MadeBy));
        Assert.Equal(["note"], update.ChangedFields);
        Assert.Equal((update.Plan, 2), (last.Plan, last.LastVersion));
        Assert.Equal((first, 2), (old.Plan, old.LastVersion));
        Assert.Equal([1, 2], versions.Versions.Select(version => version.Plan.Version));
        Assert.Equal(["note"], versions.Versions[1].ChangedFields);
        Assert.All(versions.Versions, version => Assert.Null(version.Plan.Content));
    }

    [Fact]
    public async Task CreatePlan_ForAPerson_HoldsTheirBestPostsInOrder()
    {
        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" });

        V1.Plan plan = await CreateAsync();

        V1.OneThreeOne duty = plan.Content.OneThreeOne;
        Assert.Equal("0-3-0", duty.Pattern);
        Assert.Equal(list.Posts.Select(post => post.Post.PostId), duty.Posts.Select(post => post.PostId));
        Assert.Equal([V1.PlanPart.Guidance, V1.PlanPart.Courses], duty.Shortfalls.Select(one => one.Part));
        Assert.Equal(list.Versions, plan.Content.Versions);
        Assert.InRange(plan.Content.Sms.Length, 1, 70);
        Assert.True(plan.Content.Personalised);
    }

    [Fact]
    public async Task UpdatePlan_SecondWriter_IsToldWhatChangedAndByWhomAndNothingIsLost()
    {
        V1.Plan first = await CreateAsync();
        await _service.AskAsync<V1.UpdatePlanResponse>(Edit(first, 1), Scopes.Counsellor);
        var second = new V1.UpdatePlanRequest { PlanId = first.PlanId, ExpectedVersion = 1, Because = "面谈", Status = V1.PlanStatus.Closed };

        (RpcException error, RichStatus status) = await _service.RefusalAsync(second);

        Assert.Equal((StatusCode.Aborted, ErrorReasons.PlanChanged), (error.StatusCode, status.Reason));
        Assert.Equal(("2", "counsellor", "note"), (status.ReasonMetadata["current_version"], status.ReasonMetadata["changed_by"], status.ReasonMetadata["fields"]));
        Assert.Equal((2, V1.PlanStatus.Active, "说好了"), Head((await GetAsync(first.PlanId)).Plan));
        second.ExpectedVersion = 2;
        V1.UpdatePlanResponse again = await _service.AskAsync<V1.UpdatePlanResponse>(second);
        Assert.Equal((3, V1.PlanStatus.Closed, "说好了"), Head(again.Plan));
    }

    [Fact]
    public async Task UpdatePlan_TwoAtTheSameTime_OneIsMadeAndOneIsAborted()
    {
        V1.Plan first = await CreateAsync();

        StatusCode[] codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => CodeAsync(
            new V1.UpdatePlanRequest { PlanId = first.PlanId, ExpectedVersion = 1, Because = $"第{i}次", Renew = i % 2 == 0, Note = $"{i}" })));

        Assert.Equal([StatusCode.OK, .. Enumerable.Repeat(StatusCode.Aborted, 5)], codes.Order());
        Assert.Equal(2, (await GetAsync(first.PlanId)).LastVersion);
    }

    [Fact]
    public async Task UpdatePlan_OtherSituation_WorksTheContentOutAnew()
    {
        V1.Plan first = await CreateAsync();
        var request = new V1.UpdatePlanRequest
        {
            PlanId = first.PlanId, ExpectedVersion = 1, Because = "入职", Situation = new V1.Situation { EmployedSince = "2026-02-01" },
        };

        V1.UpdatePlanResponse update = await _service.AskAsync<V1.UpdatePlanResponse>(request);

        Assert.Equal("2026-08-01", Assert.Single(update.Plan.Content.FollowUps).To);
        Assert.All(update.Plan.Content.Duties, duty => Assert.Equal(V1.DutyState.NotDue, duty.State));
        Assert.Contains("situation.employed_since", update.ChangedFields);
    }

    [Fact]
    public async Task RecordService_ThenRenew_IsDoneInThePlan()
    {
        V1.Plan first = await CreateAsync();
        var given = new V1.ServiceRecord { CandidateId = "person-1", Kind = V1.ServiceKind.CareerGuidance, GivenOn = "2026-02-20", Note = "谈了一小时" };

        V1.ServiceRecord recorded = (await _service.AskAsync<V1.RecordServiceResponse>(new V1.RecordServiceRequest { Service = given, RequestId = "r-9" }, Scopes.Counsellor)).Service;
        V1.ServiceRecord repeated = (await _service.AskAsync<V1.RecordServiceResponse>(new V1.RecordServiceRequest { Service = given, RequestId = "r-9" }, Scopes.Counsellor)).Service;
        V1.ListServicesResponse list = await _service.AskAsync<V1.ListServicesResponse>(new V1.ListServicesRequest { CandidateId = "person-1" });
        V1.Plan renewed = (await _service.AskAsync<V1.UpdatePlanResponse>(new V1.UpdatePlanRequest { PlanId = first.PlanId, ExpectedVersion = 1, Because = "指导后", Renew = true })).Plan;

        Assert.Equal(recorded, repeated);
        Assert.Equal(recorded, Assert.Single(list.Services));
        Assert.Equal("counsellor", recorded.RecordedBy);
        Assert.Equal(("2026-02-20", "1-3-0"), (renewed.Content.OneThreeOne.GuidanceOn, renewed.Content.OneThreeOne.Pattern));
        Assert.Equal("", (await GetAsync(first.PlanId, 1)).Plan.Content.OneThreeOne.GuidanceOn);
    }

    [Theory]
    [Trait("Seed", "2")]
    [InlineData(0)]
    [InlineData(77)]
    public async Task RecordService_KindOutsideTheList_IsRefusedNamingTheField(int kind)
    {
        var given = new V1.ServiceRecord { CandidateId = "person-1", Kind = (V1.ServiceKind)kind };

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.RecordServiceRequest { Service = given });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["service.kind"], status.FieldViolations.Select(one => one.Field));
    }

    [Fact]
    public async Task ListServices_PageByPage_ShowsEachOnce()
    {
        foreach (V1.ServiceKind kind in new[] { V1.ServiceKind.InformationCheck, V1.ServiceKind.FollowUp, V1.ServiceKind.Training })
            await _service.AskAsync<V1.RecordServiceResponse>(new V1.RecordServiceRequest { Service = new V1.ServiceRecord { CandidateId = "person-2", Kind = kind } });
        var kinds = new List<V1.ServiceKind>();
        var request = new V1.ListServicesRequest { CandidateId = "person-2", PageSize = 2 };
        do
        {
            V1.ListServicesResponse page = await _service.AskAsync<V1.ListServicesResponse>(request);
            kinds.AddRange(page.Services.Select(service => service.Kind));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal([V1.ServiceKind.InformationCheck, V1.ServiceKind.FollowUp, V1.ServiceKind.Training], kinds);
    }

    [Fact]
    public async Task CreatePlan_Twice_TheSecondIsRefusedAndARepetitionIsAnswered()
    {
        var request = new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1" }, RequestId = "r-1" };
        V1.Plan first = (await _service.AskAsync<V1.CreatePlanResponse>(request)).Plan;

        V1.Plan repeated = (await _service.AskAsync<V1.CreatePlanResponse>(request)).Plan;
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1" } });

        Assert.Equal(first, repeated);
        Assert.Equal((StatusCode.AlreadyExists, ErrorReasons.AlreadyExists), (error.StatusCode, status.Reason));
        Assert.Contains(first.PlanId, error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdatePlan_Repeated_MakesOneVersion()
    {
        V1.Plan first = await CreateAsync();
        V1.UpdatePlanRequest request = Edit(first, 1);
        request.RequestId = "r-2";

        V1.Plan made = (await _service.AskAsync<V1.UpdatePlanResponse>(request, Scopes.Counsellor)).Plan;
        V1.UpdatePlanResponse repeated = await _service.AskAsync<V1.UpdatePlanResponse>(request, Scopes.Counsellor);

        Assert.Equal((made, 2), (repeated.Plan, repeated.Plan.Version));
        Assert.Equal(["note"], repeated.ChangedFields);
    }

    [Fact]
    public async Task ValidateOnly_PlanUpdateAndService_KeepNothing()
    {
        V1.Plan shown = (await _service.AskAsync<V1.CreatePlanResponse>(new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1" }, ValidateOnly = true })).Plan;
        (RpcException none, _) = await _service.RefusalAsync(new V1.GetPlanRequest { CandidateId = "person-1" });
        V1.Plan first = await CreateAsync();
        V1.UpdatePlanRequest edit = Edit(first, 1);
        edit.ValidateOnly = true;
        await _service.AskAsync<V1.UpdatePlanResponse>(edit);
        await _service.AskAsync<V1.RecordServiceResponse>(new V1.RecordServiceRequest
        {
            Service = new V1.ServiceRecord { CandidateId = "person-1", Kind = V1.ServiceKind.FollowUp }, ValidateOnly = true,
        });

        Assert.Equal(3, shown.Content.OneThreeOne.Posts.Count);
        Assert.Equal(StatusCode.NotFound, none.StatusCode);
        Assert.Equal(1, (await GetAsync(first.PlanId)).LastVersion);
        Assert.Empty((await _service.AskAsync<V1.ListServicesResponse>(new V1.ListServicesRequest { CandidateId = "person-1" })).Services);
    }

    [Fact]
    public async Task GetPlan_AfterConsentWasWithdrawn_ShowsNothingThatWasMatched()
    {
        V1.Plan first = await CreateAsync();

        await _service.AskAsync<V1.WithdrawConsentResponse>(new V1.WithdrawConsentRequest { CandidateId = "person-1", Purpose = V1.ConsentPurpose.Match });
        V1.PlanContent left = (await GetAsync(first.PlanId)).Plan.Content;

        Assert.False(left.Personalised);
        Assert.Empty(left.OneThreeOne.Posts);
        Assert.DoesNotContain(left.Notes, note => note.Kind == V1.PlanNoteKind.Programme);
        Assert.Contains("暂时没有合适岗位", left.Sms, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreatePlan_WithAnArrangedList_FollowsItAndKeepsTheRanksByScore()
    {
        string[] byScore = [.. (await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" })).Posts.Select(post => post.Post.PostId)];
        var arrange = new V1.ArrangeListRequest { List = new V1.ListName { CandidateId = "person-1" } };
        arrange.Edits.Add(new V1.ArrangementEdit { EntryId = byScore[2], Kind = V1.ArrangementEditKind.Pin, Reason = "本人想去" });
        arrange.Edits.Add(new V1.ArrangementEdit { EntryId = byScore[0], Kind = V1.ArrangementEditKind.Hide, Reason = "单位停招" });
        await _service.AskAsync<V1.ArrangeListResponse>(arrange, Scopes.Counsellor);

        V1.OneThreeOne duty = (await CreateAsync()).Content.OneThreeOne;

        Assert.Equal([(byScore[2], 3L), (byScore[1], 2L)], duty.Posts.Select(post => (post.PostId, post.Rank)));
        Assert.Contains("辅导员不显示其中1个", duty.Shortfalls.Single(one => one.Part == V1.PlanPart.Posts).Causes);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("post-2", 2)]
    public async Task GetPlan_UnderReview_ShowsNothingOfItUntilItIsSignedOff(string post, int shown)
    {
        V1.Plan first = await CreateAsync();
        V1.Review review = (await _service.AskAsync<V1.RequestReviewResponse>(new V1.RequestReviewRequest { CandidateId = "person-1", PostId = post })).Review;

        V1.OneThreeOne during = (await GetAsync(first.PlanId)).Plan.Content.OneThreeOne;
        await _service.AskAsync<V1.SignOffReviewResponse>(new V1.SignOffReviewRequest { ReviewId = review.ReviewId, Decision = V1.ReviewDecision.Upheld, Why = "看过了" });
        V1.Plan after = (await GetAsync(first.PlanId)).Plan;

        Assert.Equal(shown, during.Posts.Count);
        Assert.Contains(during.Shortfalls.Single(one => one.Part == V1.PlanPart.Posts).Causes, cause => cause.Contains("人工复核", StringComparison.Ordinal));
        Assert.Equal(first, after);
    }

    [Fact]
    public async Task DeleteCandidate_WithAPlan_TakesThePlanAlong()
    {
        V1.Plan first = await CreateAsync();

        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-1" });
        (RpcException error, _) = await _service.RefusalAsync(new V1.GetPlanRequest { PlanId = first.PlanId });

        Assert.Equal(StatusCode.NotFound, error.StatusCode);
    }

    public static TheoryData<IMessage, StatusCode, string> BadRequests => new()
    {
        { new V1.CreatePlanRequest(), StatusCode.InvalidArgument, "plan plan.candidate_id" },
        { new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1", Situation = new V1.Situation { EmployedSince = "2027-01-01", Proficient = true } } }, StatusCode.InvalidArgument, "plan.situation.employed_since plan.situation.proficient" },
        { new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1", Note = new string('长', 501) }, Because = new string('长', 201) }, StatusCode.InvalidArgument, "plan.note because" },
        { new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "nobody" } }, StatusCode.NotFound, "" },
        { new V1.GetPlanRequest(), StatusCode.InvalidArgument, "plan_id" },
        { new V1.GetPlanRequest { PlanId = "a", CandidateId = "b" }, StatusCode.InvalidArgument, "plan_id" },
        { new V1.GetPlanRequest { PlanId = "none", Version = -1 }, StatusCode.InvalidArgument, "version" },
        { new V1.GetPlanRequest { PlanId = "none" }, StatusCode.NotFound, "" },
        { new V1.GetPlanRequest { CandidateId = "nobody" }, StatusCode.NotFound, "" },
        { new V1.UpdatePlanRequest { PlanId = "none" }, StatusCode.InvalidArgument, "expected_version because renew" },
        { new V1.UpdatePlanRequest { PlanId = "none", ExpectedVersion = 1, Because = "x", Renew = true }, StatusCode.NotFound, "" },
        { new V1.ListPlanVersionsRequest { PlanId = "none" }, StatusCode.NotFound, "" },
        { new V1.ListServicesRequest { CandidateId = "nobody" }, StatusCode.NotFound, "" },
        { new V1.RecordServiceRequest(), StatusCode.InvalidArgument, "service service.candidate_id service.kind" },
        { new V1.RecordServiceRequest { Service = new V1.ServiceRecord { CandidateId = "nobody", Kind = V1.ServiceKind.FollowUp } }, StatusCode.NotFound, "" },
        { new V1.RecordServiceRequest { Service = new V1.ServiceRecord { CandidateId = "person-1", Kind = V1.ServiceKind.FollowUp, GivenOn = "2026-03-03" } }, StatusCode.InvalidArgument, "service.given_on" },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task Call_WithBadInput_NamesEveryField(IMessage request, StatusCode code, string fields)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal(code, error.StatusCode);
        Assert.Equal(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries), status.FieldViolations.Select(one => one.Field));
        Assert.NotEmpty(status.Reason!);
    }

    [Fact]
    public async Task GetPlan_VersionThatIsNone_AndUpdateOfOneToCome_AreToldTheLast()
    {
        V1.Plan first = await CreateAsync();

        (RpcException none, RichStatus noVersion) = await _service.RefusalAsync(new V1.GetPlanRequest { PlanId = first.PlanId, Version = 7 });
        (RpcException ahead, RichStatus toCome) = await _service.RefusalAsync(Edit(first, 7));

        Assert.Equal((StatusCode.NotFound, ErrorReasons.NotFound), (none.StatusCode, noVersion.Reason));
        Assert.Equal(StatusCode.InvalidArgument, ahead.StatusCode);
        Assert.Equal(["expected_version"], toCome.FieldViolations.Select(one => one.Field));
    }

    private async Task<StatusCode> CodeAsync(V1.UpdatePlanRequest request)
    {
        try
        {
            await _service.AskAsync<V1.UpdatePlanResponse>(request, Scopes.Counsellor);
            return StatusCode.OK;
        }
        catch (RpcException error)
        {
            return error.StatusCode;
        }
    }

    private static (int, V1.PlanStatus, string) Head(V1.Plan plan) => (plan.Version, plan.Status, plan.Note);

    private static V1.UpdatePlanRequest Edit(V1.Plan plan, int expected) => new() { PlanId = plan.PlanId, ExpectedVersion = expected, Because = "电话回访", Note = "说好了" };

    private async Task<V1.Plan> CreateAsync() => (await _service.AskAsync<V1.CreatePlanResponse>(
        new V1.CreatePlanRequest { Plan = new V1.Plan { CandidateId = "person-1", Situation = new V1.Situation { WantsWork = true } } }, Scopes.Counsellor)).Plan;

    private Task<V1.GetPlanResponse> GetAsync(string id, int version = 0) =>
        _service.AskAsync<V1.GetPlanResponse>(new V1.GetPlanRequest { PlanId = id, Version = version }, Scopes.Counsellor);
}
