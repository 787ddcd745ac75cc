using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class RecordServiceTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartWithSamplesAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task CreatePost_WithEveryField_ReturnsAndKeepsThemAll()
    {
        V1.Post post = Samples.Post("post-9");
        post.Text = "说明";
        post.Occupation = "4-04-05-05";
        post.Industry = "信息";
        post.Insurance = V1.InsuranceCover.Full;
        post.MinExperienceYears = 1;
        post.PreferredSkills.Add("手语");
        post.RequiredLicences.Add("blind-medical-massage");
        post.Courses.Add("course-1");
        post.Exposures.Add(new V1.ExposureFact { Exposure = V1.Exposure.Noise, Present = true, Source = V1.FactSource.Stated });
        post.MedicalInstitution = false;
        post.Reserved = true;
        post.Sources.Add(new V1.PostSource { Source = "site", Key = "k1", Date = "2026-01-02" });
        post.PlaceText = "章贡区";

        V1.Post created = (await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post })).Post;
        V1.Post read = (await _service.AskAsync<V1.GetPostResponse>(new V1.GetPostRequest { PostId = "post-9" })).Post;

        Assert.Equal(post, created);
        Assert.Equal(post, read);
    }

    [Fact]
    public async Task UpdatePost_WordsRead_AreMarkedAndGiveWayToWhatIsGiven()
    {
        var given = new V1.Post { PostId = "post-words", Title = "电话客服", Text = "可居家;提供住宿" };
        V1.Post read = (await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = given })).Post;

        V1.Post echoed = (await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = read })).Post;
        V1.Post changed = read.Clone();
        changed.WorkMode = V1.WorkMode.Hybrid;
        changed.Demands.Single(demand => demand.Axis == V1.FunctionAxis.Hear).Source = V1.FactSource.Declared;
        V1.Post updated = (await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = changed })).Post;

        Assert.Equal("电话客服", read.Demands.Single(demand => demand.Axis == V1.FunctionAxis.Hear).Words);
        Assert.Equal("可居家", read.ReadFields.Single(field => field.Field == "work_mode").Words);
        Assert.Equal(read, echoed);
        Assert.Equal(V1.WorkMode.Hybrid, updated.WorkMode);
        Assert.Equal(V1.FactSource.Declared, updated.Demands.Single(demand => demand.Axis == V1.FunctionAxis.Hear).Source);
        Assert.DoesNotContain(updated.ReadFields, field => field.Field == "work_mode");
    }

    [Fact]
    public async Task CreateCandidate_WithEveryField_ReturnsAndKeepsThemAll()
    {
        V1.Candidate person = Samples.Candidate("person-9");
        person.Sex = V1.Sex.Female;
        person.Needs.Add(new V1.Need { Provision = V1.ProvisionKind.StepFreeAccess, Strength = V1.NeedStrength.Essential });
        person.AvoidedExposures.Add(V1.Exposure.Noise);
        person.Licences = new V1.StringList();
        person.ExperienceYears = 3;
        person.CompletedCourses.Add("course-1");
        person.Status = V1.EmploymentStatus.Unemployed;
        person.PublicWelfare = new V1.PublicWelfareHistory { Placements = 1, LastAppraisalPassed = true };
        person.Monitored = true;
        person.Wishes.Forms.Add(V1.EmploymentForm.Quota);
        person.Wishes.MaxCommuteKm = 20;

        V1.Candidate created = (await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = person })).Candidate;
        V1.Candidate read = (await _service.AskAsync<V1.GetCandidateResponse>(new V1.GetCandidateRequest { CandidateId = "person-9" })).Candidate;

        Assert.Equal(person, created);
        Assert.Equal(person, read);
    }

    [Fact]
    public async Task CreatePost_WithATitleAlone_IsEnough()
    {
        V1.Post post = (await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = new V1.Post { Title = "保洁员" } })).Post;

        Assert.StartsWith("post-", post.PostId, StringComparison.Ordinal);
        // The occupation is read from the title.
        Assert.Equal(
            new V1.Post { PostId = post.PostId, Title = "保洁员", Occupation = "4-09-08-01", ReadFields = { new V1.ReadField { Field = "occupation", Words = "保洁员" } } }, post);
    }

    [Fact]
    public async Task CreatePost_WithAnEmployersNameAlone_GetsTheSameEmployerAgain()
    {
        V1.Post first = (await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = new V1.Post { Title = "甲", EmployerName = "某公司" } })).Post;
        V1.Post second = (await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = new V1.Post { Title = "乙", EmployerName = "某公司 " } })).Post;

        Assert.NotEmpty(first.EmployerId);
        Assert.Equal(first.EmployerId, second.EmployerId);
    }

    [Theory]
    [MemberData(nameof(TakenIds))]
    public async Task Create_WithATakenId_AlreadyExists(IMessage request, string type, string id)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal(StatusCode.AlreadyExists, error.StatusCode);
        Assert.Equal(ErrorReasons.AlreadyExists, status.Reason);
        Assert.Equal((type, id), status.Resource);
    }

    public static TheoryData<IMessage, string, string> TakenIds => new()
    {
        { new V1.CreatePostRequest { Post = Samples.Post("post-1") }, "matcher.v1.Post", "post-1" },
        { new V1.CreateCandidateRequest { Candidate = Samples.Candidate("person-1") }, "matcher.v1.Candidate", "person-1" },
        { new V1.CreateFairRequest { Fair = new V1.Fair { FairId = "fair-1", Name = "会" } }, "matcher.v1.Fair", "fair-1" },
    };

    [Theory]
    [MemberData(nameof(MissingIds))]
    public async Task Call_ForARecordThatIsNotThere_IsNotFoundAndNamesIt(IMessage request, string type)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(request);

        Assert.Equal(StatusCode.NotFound, error.StatusCode);
        Assert.Equal(ErrorReasons.NotFound, status.Reason);
        Assert.Equal((type, "nothing"), status.Resource);
    }

    public static TheoryData<IMessage, string> MissingIds => new()
    {
        { new V1.GetPostRequest { PostId = "nothing" }, "matcher.v1.Post" },
        { new V1.UpdatePostRequest { Post = Samples.Post("nothing") }, "matcher.v1.Post" },
        { new V1.DeletePostRequest { PostId = "nothing" }, "matcher.v1.Post" },
        { new V1.GetCandidateRequest { CandidateId = "nothing" }, "matcher.v1.Candidate" },
        { new V1.UpdateCandidateRequest { Candidate = Samples.Candidate("nothing") }, "matcher.v1.Candidate" },
        { new V1.DeleteCandidateRequest { CandidateId = "nothing" }, "matcher.v1.Candidate" },
        { new V1.WithdrawConsentRequest { CandidateId = "nothing", Purpose = V1.ConsentPurpose.Match }, "matcher.v1.Candidate" },
        { new V1.GetFairRequest { FairId = "nothing" }, "matcher.v1.Fair" },
        { new V1.DeleteFairRequest { FairId = "nothing" }, "matcher.v1.Fair" },
        { new V1.ShortlistCandidatesRequest { PostId = "nothing" }, "matcher.v1.Post" },
        { new V1.ShortlistForFairRequest { FairId = "nothing", PostId = "post-1" }, "matcher.v1.Fair" },
        { new V1.ShortlistForFairRequest { FairId = "fair-1", PostId = "nothing" }, "matcher.v1.Post" },
        { new V1.RecommendPostsRequest { CandidateId = "nothing" }, "matcher.v1.Candidate" },
        { new V1.ExplainMatchRequest { PostId = "nothing", CandidateId = "person-1" }, "matcher.v1.Post" },
        { new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "nothing" }, "matcher.v1.Candidate" },
    };

    [Fact]
    public async Task Update_AllowingMissing_CreatesThenReplaces()
    {
        V1.Post post = Samples.Post("post-new");
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = post, AllowMissing = true });
        post.Text = "";
        post.Demands.Clear();

        V1.Post updated = (await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = post })).Post;

        Assert.Equal(post, updated);
    }

    [Fact]
    public async Task ValidateOnly_OfEveryWrite_ChangesNothing()
    {
        V1.GetStatusResponse before = await _service.StatusAsync();

        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = Samples.Post("post-8"), ValidateOnly = true, RequestId = "r-1" });
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = Samples.Post("post-1", "别的"), ValidateOnly = true });
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = "post-1", ValidateOnly = true });
        await _service.AskAsync<V1.CreateCandidateResponse>(new V1.CreateCandidateRequest { Candidate = Samples.Candidate("person-8"), ValidateOnly = true });
        await _service.AskAsync<V1.DeleteCandidateResponse>(new V1.DeleteCandidateRequest { CandidateId = "person-1", ValidateOnly = true });
        await _service.AskAsync<V1.DeleteFairResponse>(new V1.DeleteFairRequest { FairId = "fair-1", ValidateOnly = true });

        Assert.Equal(before, await _service.StatusAsync());
    }

    [Fact]
    public async Task RequestId_Repeated_WritesOnceAndReturnsTheRecordAsItStands()
    {
        var create = new V1.CreatePostRequest { Post = new V1.Post { Title = "业务岗" }, RequestId = "create-1" };
        V1.Post first = (await _service.AskAsync<V1.CreatePostResponse>(create)).Post;
        V1.Post changed = first.Clone();
        changed.Title = "管培生";
        await _service.AskAsync<V1.UpdatePostResponse>(new V1.UpdatePostRequest { Post = changed });

        V1.Post again = (await _service.AskAsync<V1.CreatePostResponse>(create)).Post;

        Assert.Equal(changed, again);
        Assert.Equal(4, (await _service.StatusAsync()).Posts);
    }

    [Fact]
    public async Task RequestId_OfAnotherRequest_IsRefused()
    {
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = new V1.Post { Title = "保洁员" }, RequestId = "create-1" });

        (RpcException other, RichStatus status) = await _service.RefusalAsync(new V1.CreatePostRequest { Post = new V1.Post { Title = "门卫" }, RequestId = "create-1" });
        (RpcException otherMethod, _) = await _service.RefusalAsync(new V1.DeletePostRequest { PostId = "post-1", RequestId = "create-1" });

        Assert.Equal(StatusCode.InvalidArgument, other.StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, otherMethod.StatusCode);
        Assert.Equal(ErrorReasons.RequestIdReused, status.Reason);
    }

    [Fact]
    public async Task RequestId_OfADeletion_MayBeRepeated()
    {
        var delete = new V1.DeleteCandidateRequest { CandidateId = "person-1", RequestId = "delete-1" };
        await _service.AskAsync<V1.DeleteCandidateResponse>(delete);

        V1.DeleteCandidateResponse again = await _service.AskAsync<V1.DeleteCandidateResponse>(delete);

        Assert.NotNull(again);
    }

    [Fact]
    public async Task BatchCreate_WithGoodAndBadItems_AnswersEachInOrder()
    {
        var batch = new V1.BatchCreatePostsRequest
        {
            Requests =
            {
                new V1.CreatePostRequest { Post = Samples.Post("post-a") },
                new V1.CreatePostRequest { Post = new V1.Post { PostId = "post-b" } },
                new V1.CreatePostRequest { Post = Samples.Post("post-1") },
                new V1.CreatePostRequest { Post = Samples.Post("post-c") },
            },
        };

        V1.BatchCreatePostsResponse response = await _service.AskAsync<V1.BatchCreatePostsResponse>(batch);

        Assert.Equal("post-a", response.Results[0].Post.PostId);
        Assert.Equal((int)StatusCode.InvalidArgument, response.Results[1].Status.Code);
        Assert.Contains("post.title", Violations(response.Results[1].Status));
        Assert.Equal((int)StatusCode.AlreadyExists, response.Results[2].Status.Code);
        Assert.Equal("post-c", response.Results[3].Post.PostId);
        Assert.Equal(5, (await _service.StatusAsync()).Posts);
    }

    [Fact]
    public async Task BatchGet_WithAnUnknownId_AnswersTheOthers()
    {
        V1.BatchGetPostsResponse response = await _service.AskAsync<V1.BatchGetPostsResponse>(new V1.BatchGetPostsRequest { PostIds = { "post-2", "nothing", "post-1" } }, Scopes.Fair);

        Assert.Equal("post-2", response.Results[0].Post.PostId);
        Assert.Equal((int)StatusCode.NotFound, response.Results[1].Status.Code);
        Assert.Equal("post-1", response.Results[2].Post.PostId);
    }

    [Fact]
    public async Task Lists_PageByPage_ShowEveryRecordOnceInTheOrderOfIds()
    {
        var ids = new List<string>();
        var request = new V1.ListCandidatesRequest { PageSize = 4 };
        do
        {
            V1.ListCandidatesResponse page = await _service.AskAsync<V1.ListCandidatesResponse>(request);
            ids.AddRange(page.Candidates.Select(person => person.CandidateId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        V1.ListFairsResponse fairs = await _service.AskAsync<V1.ListFairsResponse>(new V1.ListFairsRequest { PageSize = 1 });
        V1.ListFairsResponse moreFairs = await _service.AskAsync<V1.ListFairsResponse>(new V1.ListFairsRequest { PageToken = fairs.NextPageToken });

        Assert.Equal(["person-1", "person-2", "person-3", "person-4", "person-hidden", "person-silent"], ids);
        Assert.Equal("fair-1", fairs.Fairs.Single().FairId);
        Assert.Equal("fair-2", moreFairs.Fairs.Single().FairId);
        Assert.Empty(moreFairs.NextPageToken);
    }

    [Fact]
    public async Task DeletePost_TakesItOutOfFairs()
    {
        await _service.AskAsync<V1.DeletePostResponse>(new V1.DeletePostRequest { PostId = "post-1" });

        V1.Fair fair = (await _service.AskAsync<V1.GetFairResponse>(new V1.GetFairRequest { FairId = "fair-1" }, Scopes.Fair)).Fair;

        Assert.Equal(["post-2"], fair.PostIds);
    }

    [Fact]
    public async Task UpdateFair_ReplacesTheProgramme()
    {
        V1.Fair fair = new() { FairId = "fair-1", Name = "改名", PostIds = { "post-3" } };

        V1.Fair updated = (await _service.AskAsync<V1.UpdateFairResponse>(new V1.UpdateFairRequest { Fair = fair })).Fair;

        Assert.Equal(fair, updated);
    }

    private static IEnumerable<string> Violations(Google.Rpc.Status status) => status.Details
        .Where(detail => detail.Is(Google.Rpc.BadRequest.Descriptor))
        .SelectMany(detail => detail.Unpack<Google.Rpc.BadRequest>().FieldViolations)
        .Select(violation => violation.Field);
}
