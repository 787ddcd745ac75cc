using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

/// <summary>What would help, over a real channel.</summary>
public sealed class ChangeServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await TestService.StartWithSamplesAsync();
        V1.Post stairs = Samples.Post("post-stairs", "仓库管理员");
        stairs.Provisions[0].State = V1.ProvisionState.Refused;
        stairs.Education.Minimum = V1.EducationLevel.Bachelor;
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = stairs }, Scopes.Counsellor);
        V1.Post steps = Samples.Post("post-steps", "包装工");
        steps.Provisions[0].State = V1.ProvisionState.Refused;
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = steps }, Scopes.Counsellor);
        V1.Candidate wheels = Samples.Candidate("person-wheels");
        wheels.Needs.Add(new V1.Need { Provision = V1.ProvisionKind.StepFreeAccess, Strength = V1.NeedStrength.Essential });
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = wheels }, Scopes.Counsellor);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Suggest_ForAPerson_TellsTheSmallestSetsWithExactCounts()
    {
        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels" }, Scopes.Counsellor);

        Assert.Equal((5L, 3L, 0L, 0L), (answer.Considered, answer.InReach, answer.Unchangeable, answer.NeedMore));
        Assert.Equal(["provision:step_free_access", "education:relaxed+provision:step_free_access"], answer.Sets.Select(set => string.Join('+', set.Changes.Select(change => change.Id))));
        Assert.Equal([1L, 2L], answer.Sets.Select(set => set.Opens));
        Assert.Equal([1L, 1L], answer.Sets.Select(set => set.OpensOnlyTogether));
        Assert.Equal("请单位安排:无台阶通行", answer.Sets[0].Changes[0].Sentence);
        Assert.Equal(("equipment", V1.ChangeKind.Provision, V1.ChangeActor.Employer), (answer.Sets[0].Changes[0].Tier, answer.Sets[0].Changes[0].Kind, answer.Sets[0].Changes[0].Actor));
        Assert.Equal(["post-steps"], answer.Sets[0].Best.Select(post => post.PostId));
        Assert.NotEmpty(answer.Versions.Model);
    }

    [Fact]
    public async Task Suggest_AfterTheChange_TheRecommendationHoldsThePromise()
    {
        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels", MaxSetSize = 1 }, Scopes.Counsellor);
        V1.ReachedPost promised = Assert.Single(Assert.Single(answer.Sets).Best);
        V1.Post post = (await _service.AskAsync<V1.GetPostResponse>(new V1.GetPostRequest { PostId = promised.PostId })).Post;
        post.Provisions[0].State = V1.ProvisionState.Yes;
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = post }, Scopes.Counsellor);

        V1.RecommendPostsResponse list = await _service.AskAsync<V1.RecommendPostsResponse>(new V1.RecommendPostsRequest { CandidateId = "person-wheels" });

        Assert.Equal(promised.Score, list.Posts.Single(one => one.Post.PostId == promised.PostId).Match.Score);
    }

    [Fact]
    public async Task Suggest_ForOnePostOutOfReach_TellsWhatOpensIt()
    {
        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels", PostId = "post-stairs" }, Scopes.Counsellor);
        V1.SuggestChangesResponse single = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels", PostId = "post-stairs", MaxSetSize = 1, Language = V1.Language.En }, Scopes.Counsellor);

        Assert.Equal(["education:relaxed", "provision:step_free_access"], Assert.Single(answer.Sets).Changes.Select(change => change.Id));
        Assert.Equal(["education", "need_refused"], answer.Blocks.Select(block => block.Gate).Order(StringComparer.Ordinal));
        Assert.Equal((0L, 1L), (answer.InReach, answer.Sets[0].Opens));
        Assert.Empty(single.Sets);
        Assert.Equal(1, single.NeedMore);
        Assert.Equal(["It takes more than one change"], single.Notes);
    }

    [Fact]
    public async Task Suggest_ForOnePostInReach_TellsWhatRaisesItsScoreExactly()
    {
        V1.Candidate person = Samples.Candidate("person-hours");
        person.Wishes.MaxHoursPerWeek = 30;
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = person });

        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-hours", PostId = "post-1" }, Scopes.Counsellor);
        person.Wishes.MaxHoursPerWeek = 40;
        await _service.AskAsync<V1.UpdateCandidateResponse>(new V1.UpdateCandidateRequest { Candidate = person });
        V1.Match after = (await _service.AskAsync<V1.ExplainMatchResponse>(new V1.ExplainMatchRequest { CandidateId = "person-hours", PostId = "post-1" })).Match;

        V1.ChangeSet hours = answer.Sets.Single(set => set.Changes[0].Id == "hours:40");
        Assert.True(hours.Gain > 0);
        Assert.Equal(after.Score, hours.Best[0].Score);
        Assert.All(answer.Sets, set => Assert.Equal(0, set.Opens));
    }

    [Fact]
    [Trait("Seed", "53")]
    public async Task SuggestForPost_WithoutARamp_TellsHowManyMoreSeekersARampBrings()
    {
        V1.SuggestPostChangesResponse answer = await _service.AskAsync<V1.SuggestPostChangesResponse>(new V1.SuggestPostChangesRequest { PostId = "post-steps" }, Scopes.Counsellor);

        V1.PostChange ramp = Assert.Single(answer.Changes);
        Assert.Equal(("provision:step_free_access", 1L), (ramp.Change.Id, ramp.People));
        Assert.Equal("需要添置设备", ramp.Change.Effort);
        Assert.Equal((6L, 5L), (answer.Considered, answer.InReach));
        Assert.DoesNotContain("person-", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_ForAPortal_TellsSentencesAndCountsAlone()
    {
        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels" }, Scopes.Portal);
        (RpcException unknown, _) = await _service.RefusalAsync(new V1.SuggestChangesRequest { CandidateId = "nobody" }, Scopes.Portal);
        (RpcException silent, RichStatus why) = await _service.RefusalAsync(new V1.SuggestChangesRequest { CandidateId = "person-silent" }, Scopes.Portal);

        Assert.All(answer.Sets.SelectMany(set => set.Changes), change => Assert.Equal(("", true), (change.Id, change.Sentence.Length is > 0 and <= 25)));
        Assert.All(answer.Sets.SelectMany(set => set.Best), post => Assert.Equal(0, post.Score));
        Assert.Equal((StatusCode.FailedPrecondition, ErrorReasons.NoConsent), (silent.StatusCode, why.Reason));
        Assert.Equal(silent.StatusCode, unknown.StatusCode);
    }

    [Fact]
    public async Task Suggest_WhereNothingIsKeptOut_SaysSo()
    {
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = "post-stairs" });
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = "post-steps" });

        V1.SuggestChangesResponse answer = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-wheels" });

        Assert.Empty(answer.Sets);
        Assert.Equal(["没有被挡住的"], answer.Notes);
    }

    [Fact]
    public async Task Suggest_ForAPostThatIsClosed_SaysThatNobodyCanChangeIt()
    {
        V1.Post closed = Samples.Post("post-closed");
        closed.ClosesOn = "2026-02-01";
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = closed });

        V1.SuggestChangesResponse pair = await _service.AskAsync<V1.SuggestChangesResponse>(new V1.SuggestChangesRequest { CandidateId = "person-1", PostId = "post-closed" });
        V1.SuggestPostChangesResponse post = await _service.AskAsync<V1.SuggestPostChangesResponse>(new V1.SuggestPostChangesRequest { PostId = "post-closed" });

        Assert.Empty(pair.Sets);
        Assert.Equal((1L, "挡住的条件没有人能改"), (pair.Unchangeable, Assert.Single(pair.Notes)));
        Assert.Empty(post.Changes);
        Assert.Equal((6L, 6L, "挡住的条件没有人能改"), (post.Considered, post.Unchangeable, Assert.Single(post.Notes)));
    }

    [Theory]
    [InlineData("", "post-1", 0, 0, "candidate_id")]
    [InlineData("person-1", "a b", 0, 0, "post_id")]
    [InlineData("person-1", "", 3, 0, "max_set_size")]
    [InlineData("person-1", "", -1, 0, "max_set_size")]
    [InlineData("person-1", "", 0, 21, "max_sets")]
    public async Task Suggest_AskedWrongly_NamesTheField(string candidate, string post, int size, int sets, string field)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(
            new V1.SuggestChangesRequest { CandidateId = candidate, PostId = post, MaxSetSize = size, MaxSets = sets });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal([field], status.FieldViolations.Select(violation => violation.Field));
    }

    [Fact]
    public async Task Suggest_OfWhatIsNotOnFile_IsNotFound()
    {
        (RpcException post, _) = await _service.RefusalAsync(new V1.SuggestChangesRequest { CandidateId = "person-1", PostId = "no-post" });
        (RpcException person, _) = await _service.RefusalAsync(new V1.SuggestChangesRequest { CandidateId = "nobody" });
        (RpcException asked, _) = await _service.RefusalAsync(new V1.SuggestPostChangesRequest { PostId = "no-post" });
        (RpcException many, RichStatus status) = await _service.RefusalAsync(new V1.SuggestPostChangesRequest { PostId = "post 1", MaxChanges = 21 });

        Assert.Equal([StatusCode.NotFound, StatusCode.NotFound, StatusCode.NotFound, StatusCode.InvalidArgument], new[] { post, person, asked, many }.Select(error => error.StatusCode));
        Assert.Equal(["max_changes", "post_id"], status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }
}
