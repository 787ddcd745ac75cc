using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class ExplanationServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ExplainMatch_ForACounsellor_GroupsEveryPartWithTheFactsOfBothSides()
    {
        V1.ExplainMatchResponse answer = await ExplainAsync(V1.Reader.Counsellor, Scopes.Counsellor);

        Assert.Equal(["access", "skills", "place", "conditions", "preferences", "rules"], answer.Groups.Select(group => group.Group));
        Assert.Equal(answer.Match.Score, answer.Groups.Sum(group => group.Points));
        Assert.Equal(answer.Match.Parts.OrderBy(part => part.Feature, StringComparer.Ordinal), answer.Groups.SelectMany(group => group.Parts).Select(part => part.Part).OrderBy(part => part.Feature, StringComparer.Ordinal));
        V1.ExplainedPart hear = answer.Groups[0].Parts.Single(part => part.Part.Feature == "access_hear");
        Assert.Contains(new V1.Fact { Path = "post.demands.hear", Value = "2 essential", Source = "declared", Date = "2026-02-01" }, hear.Facts);
        Assert.Contains(new V1.Fact { Path = "candidate.functions.hear", Value = "3", Source = "assessed", Date = "2025-12-01" }, hear.Facts);
        V1.ExplainedPart pay = answer.Groups[3].Parts.Single(part => part.Part.Feature == "pay_against_floor");
        Assert.Equal(
            [new V1.Fact { Path = "post.pay", Value = "3000 yuan/month", Date = "2026-01-01" }, new V1.Fact { Path = "candidate.wishes.pay_floor_yuan_per_month", Value = "2500" }], pay.Facts);
        Assert.Equal(answer, await ExplainAsync(V1.Reader.Unspecified, Scopes.Counsellor));
        Assert.Null(answer.Person);
        Assert.Null(answer.Employer);
    }

    [Fact]
    [Trait("Seed", "88")]
    public async Task Row88_ForThePerson_IsAFewShortLinesWithoutNumbersUnlessAsked()
    {
        V1.ExplainMatchResponse plain = await ExplainAsync(V1.Reader.Person, Scopes.Portal);
        V1.ExplainMatchResponse counted = await ExplainAsync(V1.Reader.Person, Scopes.Portal, withNumbers: true);
        long score = (await ExplainAsync(V1.Reader.Counsellor, Scopes.Counsellor)).Match.Score;

        Assert.InRange(plain.Person.Lines.Count, 3, 8);
        Assert.Equal(V1.PersonLineKind.Summary, plain.Person.Lines[0].Kind);
        Assert.Contains(plain.Person.Lines, line => line.Kind == V1.PersonLineKind.Unknown);
        Assert.All(plain.Person.Lines, line =>
        {
            Assert.InRange(line.Sentence.Length, 1, 25);
            Assert.DoesNotMatch("[A-Za-z_]{3,}", line.Sentence);
            Assert.False(line.HasPoints);
        });
        Assert.Null(plain.Match);
        Assert.Empty(plain.Groups);
        Assert.False(plain.Person.HasScore);
        Assert.Equal(plain.Person.Lines.Select(line => line.Sentence), counted.Person.Lines.Select(line => line.Sentence));
        Assert.Equal(score, counted.Person.Score);
        Assert.Equal(score, counted.Person.OtherPoints + counted.Person.Lines.Sum(line => line.Points));
    }

    [Fact]
    public async Task ExplainMatch_ForThePersonOfABlockedPair_SaysWhatBlocksFirst()
    {
        await CreateStrictPostAsync();

        V1.ExplainMatchResponse answer = await ExplainAsync(V1.Reader.Person, Scopes.Portal, post: "post-strict");

        Assert.True(answer.Blocked);
        Assert.Equal(["这个岗位现在不行", "已于2026年3月1日截止", "学历不够;单位放宽就可以"], answer.Person.Lines.Take(3).Select(line => line.Sentence));
        Assert.All(answer.Person.Lines.Skip(1).Take(2), line => Assert.Equal(V1.PersonLineKind.Blocks, line.Kind));
    }

    [Fact]
    public async Task ExplainMatch_ForTheEmployer_TellsTheWorkAndWhatToPrepareAndNothingOfThePerson()
    {
        V1.ExplainMatchResponse answer = await ExplainAsync(V1.Reader.Employer, Scopes.Counsellor);
        V1.FairCandidate atFair = (await _service.AskAsync<V1.ShortlistForFairResponse>(new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "post-1" }, Scopes.Fair)).Candidates[0];

        Assert.Null(answer.Match);
        Assert.Empty(answer.Groups);
        Assert.Null(answer.Person);
        Assert.Equal(atFair.Band, answer.Employer.Band);
        Assert.Equal(atFair.Access, answer.Employer.Access);
        Assert.Contains("要求的技能都有", answer.Employer.Reasons);
        Assert.DoesNotContain("听力", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainMatch_ForTheEmployer_DoesNotMoveWithTypeAndGrade()
    {
        V1.Candidate person = Samples.Candidate("person-1");
        V1.ExplainMatchResponse before = await ExplainAsync(V1.Reader.Employer, Scopes.Counsellor);
        (person.Disabilities[0].Type, person.Disabilities[0].Grade) = (V1.DisabilityType.Visual, 1);
        await _service.AskAsync<V1.UpdateCandidateResponse>(new V1.UpdateCandidateRequest { Candidate = person });

        V1.ExplainMatchResponse after = await ExplainAsync(V1.Reader.Employer, Scopes.Counsellor);

        Assert.Equal(before.Employer, after.Employer);
    }

    [Fact]
    public async Task ExplainMatch_ForAnEmployerWhoMayNotSeeThePerson_IsFailedPrecondition()
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(Request(V1.Reader.Employer, candidate: "person-hidden"), Scopes.Counsellor);

        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.NoConsentToShow), (error.StatusCode, status.Reason));
    }

    [Fact]
    public async Task ExplainMatch_ForTheEmployerOfABlockedPair_IsFailedPrecondition()
    {
        await CreateStrictPostAsync();

        (RpcException error, RichStatus status) = await _service.RefusalAsync(Request(V1.Reader.Employer, "post-strict"), Scopes.Counsellor);

        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.PairBlocked), (error.StatusCode, status.Reason));
    }

    [Theory]
    [InlineData(V1.Reader.Unspecified)]
    [InlineData(V1.Reader.Counsellor)]
    [InlineData(V1.Reader.Employer)]
    public async Task ExplainMatch_ByAPortalForAnotherReader_IsDenied(V1.Reader reader)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(Request(reader), Scopes.Portal);

        Assert.Equal((StatusCode.PermissionDenied, ErrorReasons.ReaderBeyondScope), (error.StatusCode, status.Reason));
    }

    [Theory]
    [InlineData("person-silent", Scopes.Portal, StatusCode.FailedPrecondition)]
    [InlineData("nobody-at-all", Scopes.Portal, StatusCode.FailedPrecondition)]
    [InlineData("person-silent", Scopes.Counsellor, StatusCode.FailedPrecondition)]
    [InlineData("nobody-at-all", Scopes.Counsellor, StatusCode.NotFound)]
    internal async Task BothCalls_AboutSomebodyWhoDidNotAgree_AreRefusedAndAPortalLearnsNoMore(string candidate, Scopes scope, StatusCode code)
    {
        (RpcException explain, _) = await _service.RefusalAsync(Request(V1.Reader.Person, candidate: candidate), scope);
        (RpcException absence, _) = await _service.RefusalAsync(new V1.ExplainAbsenceRequest { PostId = "post-1", CandidateId = candidate, Reader = V1.Reader.Person }, scope);
        (RpcException noPost, _) = await _service.RefusalAsync(new V1.ExplainAbsenceRequest { PostId = "nothing", CandidateId = candidate, Reader = V1.Reader.Person }, scope);

        Assert.Equal((code, code, StatusCode.NotFound), (explain.StatusCode, absence.StatusCode, noPost.StatusCode));
    }

    [Fact]
    public async Task ExplainAbsence_APostBehindThePage_NamesItsRankAndWhatPartsItFromTheLastShown()
    {
        V1.Post far = Samples.Post("post-far", "仓库搬运工");
        (far.Region, far.Pay.Min) = ("360729", 1000);
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = far });
        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" });
        V1.RankedPost listed = list.Posts.Single(post => post.Post.PostId == "post-far");

        V1.ExplainAbsenceResponse answer = await WhyNotAsync("post-far", pageSize: 2);

        Assert.Equal((V1.AbsenceReason.RankedLower, listed.Rank, list.Posts.Count, 2), (answer.Reason, answer.Rank, answer.Total, answer.PageSize));
        Assert.Equal(list.Posts[1].Match, answer.LastShown);
        Assert.Equal(listed.Match, answer.Match);
        Assert.Equal(answer.Match.Score - answer.LastShown.Score, answer.Differences.Sum(one => one.Points));
        Assert.All(answer.Differences, one => Assert.Equal(one.Points, one.ThisPart.Points - one.LastPart.Points));
    }

    [Fact]
    public async Task ExplainAbsence_ForThePerson_IsLinesAndNumbersOnlyIfAsked()
    {
        await CreateStrictPostAsync();

        V1.ExplainAbsenceResponse blocked = await WhyNotAsync("post-strict", V1.Reader.Person, Scopes.Portal);
        V1.ExplainAbsenceResponse shown = await WhyNotAsync("post-1", V1.Reader.Person, Scopes.Portal);
        V1.ExplainAbsenceResponse counted = await WhyNotAsync("post-1", V1.Reader.Person, Scopes.Portal, withNumbers: true);

        Assert.Equal((V1.AbsenceReason.Blocked, "这个岗位现在不行"), (blocked.Reason, blocked.Lines[0].Sentence));
        Assert.Equal((V1.AbsenceReason.Shown, "这个岗位就在您的推荐里", 0L), (shown.Reason, shown.Lines[0].Sentence, shown.Rank));
        Assert.Null(blocked.Match);
        Assert.Empty(blocked.Blocks);
        Assert.InRange(counted.Rank, 1, 3);
    }

    [Fact]
    public async Task ExplainAbsence_ABlockedPost_NamesTheFirstObstacleAndAllOthers()
    {
        await CreateStrictPostAsync();

        V1.ExplainAbsenceResponse answer = await WhyNotAsync("post-strict");

        Assert.Equal([(V1.BlockStage.Closed, "closed", false), (V1.BlockStage.Qualification, "education", true)], answer.Blocks.Select(block => (block.Stage, block.Finding.Gate, block.Finding.Changeable)));
        Assert.Equal((0L, 0L), (answer.Rank, answer.Total));
    }

    [Fact]
    public async Task ExplainAbsence_APostAppliedTo_SaysThatItDoesNotComeBack()
    {
        await _service.AskAsync<V1.RecordOutcomeResponse>(new V1.RecordOutcomeRequest
        {
            Outcome = new V1.Outcome { PostId = "post-2", CandidateId = "person-1", Kind = V1.OutcomeKind.Applied, HappenedOn = "2026-03-01" },
        });

        V1.ExplainAbsenceResponse answer = await WhyNotAsync("post-2");

        Assert.Equal((V1.AbsenceReason.DealtWith, true), (answer.Reason, answer.DealtWith));
        Assert.DoesNotContain("post-2", (await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-1" })).Posts.Select(post => post.Post.PostId));
    }

    [Fact]
    public async Task ExplainAbsence_APostThatStaffHid_SaysWhoAndToStaffWhy()
    {
        await _service.AskAsync<V1.ArrangeListResponse>(new V1.ArrangeListRequest
        {
            List = new V1.ListName { CandidateId = "person-1" },
            Edits = { new V1.ArrangementEdit { EntryId = "post-2", Kind = V1.ArrangementEditKind.Hide, Reason = "单位搬走了" } },
        });

        V1.ExplainAbsenceResponse answer = await WhyNotAsync("post-2");
        V1.ExplainAbsenceResponse person = await WhyNotAsync("post-2", V1.Reader.Person, Scopes.Portal);

        Assert.Equal((V1.AbsenceReason.Hidden, 0L, V1.Placing.Hidden, "单位搬走了"), (answer.Reason, answer.Rank, answer.Arranged.Placing, answer.Arranged.Reason));
        Assert.Equal((V1.AbsenceReason.Hidden, ""), (person.Reason, person.Arranged.Reason));
        Assert.Equal("就业辅导员把它收起来了", Assert.Single(person.Lines).Sentence);
    }

    [Fact]
    public async Task ExplainAbsence_UnderReview_SaysSoAndNothingAutomaticIsSentToThePortal()
    {
        await _service.AskAsync<V1.RequestReviewResponse>(new V1.RequestReviewRequest { CandidateId = "person-1", Why = "想请人看看" }, Scopes.Portal);

        V1.ExplainAbsenceResponse answer = await WhyNotAsync("post-2", V1.Reader.Person, Scopes.Portal);
        V1.SuggestChangesResponse changes = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-1" }, Scopes.Portal);
        V1.SuggestChangesResponse staff = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-1" });

        Assert.Equal((V1.AbsenceReason.UnderReview, 0L), (answer.Reason, answer.Rank));
        Assert.Empty(changes.Sets);
        Assert.Equal(0, changes.Considered);
        Assert.Single(changes.Notes);
        Assert.True(staff.Considered > 0);
    }

    [Fact]
    public async Task ExplainAbsence_WithBadFields_NamesAllOfThem()
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.ExplainAbsenceRequest { PostId = "a b", Reader = V1.Reader.Employer, PageSize = 501, Language = (V1.Language)9 });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["candidate_id", "language", "page_size", "post_id", "reader"], status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    private static V1.ExplainMatchRequest Request(V1.Reader reader, string post = "post-1", string candidate = "person-1", bool withNumbers = false) =>
        new() { PostId = post, CandidateId = candidate, Reader = reader, WithNumbers = withNumbers };

    private Task<V1.ExplainMatchResponse> ExplainAsync(V1.Reader reader, Scopes scope, bool withNumbers = false, string post = "post-1") =>
        _service.AskAsync<V1.ExplainMatchResponse>(Request(reader, post, withNumbers: withNumbers), scope);

    private Task<V1.ExplainAbsenceResponse> WhyNotAsync(string post, V1.Reader reader = V1.Reader.Counsellor, Scopes scope = Scopes.Counsellor, bool withNumbers = false, int pageSize = 0) =>
        _service.AskAsync<V1.ExplainAbsenceResponse>(
            new V1.ExplainAbsenceRequest { PostId = post, CandidateId = "person-1", Reader = reader, WithNumbers = withNumbers, PageSize = pageSize }, scope);

    private async Task CreateStrictPostAsync()
    {
        V1.Post post = Samples.Post("post-strict");
        (post.ClosesOn, post.Education.Minimum) = ("2026-03-01", V1.EducationLevel.Master);
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });
    }
}
