using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;

namespace Matcher.Service.Tests;

public class BadInputTests(SampleService shared) : IClassFixture<SampleService>
{
    private static readonly Dictionary<string, Func<(IMessage Request, string Field)>> All = new()
    {
        ["post missing"] = () => (new V1.CreatePostRequest(), "post"),
        ["title empty"] = () => Post(post => post.Title = "", "title"),
        ["title too long"] = () => Post(post => post.Title = new string('长', 201), "title"),
        ["title of spaces"] = () => Post(post => post.Title = "   ", "title"),
        ["control character"] = () => Post(post => post.Title = "客\u0001服", "title"),
        ["id of spaces"] = () => Post(post => post.PostId = "no spaces", "post_id"),
        ["region not a code"] = () => Post(post => post.Region = "赣州", "region"),
        ["sort unknown"] = () => (new V1.SearchPostsRequest { Sort = (V1.PostSort)99 }, "sort"),
        ["distance from nowhere"] = () => (new V1.SearchPostsRequest { Sort = V1.PostSort.Distance }, "near_region"),
        ["distance from a province"] = () => (new V1.SearchPostsRequest { Sort = V1.PostSort.Distance, NearRegion = "36" }, "near_region"),
        ["distance from an unknown place"] = () => (new V1.SearchPostsRequest { Sort = V1.PostSort.Distance, NearRegion = "999999" }, "near_region"),
        ["a place without sorting by distance"] = () => (new V1.SearchPostsRequest { Sort = V1.PostSort.Pay, NearRegion = "360702" }, "near_region"),
        ["ranking of nothing"] = () => (new V1.RankPostsRequest { Query = " " }, "query"),
        ["ranking too deep"] = () => (new V1.RankPostsRequest { Query = "客服", Depth = 1_000_001 }, "depth"),
        ["ranking below 0"] = () => (new V1.RankPostsRequest { Query = "客服", Depth = -1 }, "depth"),
        ["region unknown"] = () => Post(post => post.Region = "999999", "region"),
        ["region replaced"] = () => Post(post => post.Region = "360721", "region"),
        ["occupation of 2009"] = () => Post(post => post.Occupation = "0-10", "occupation"),
        ["date not ISO"] = () => Post(post => post.OpensOn = "2026/01/01", "opens_on"),
        ["date that is none"] = () => Post(post => post.ClosesOn = "2026-02-30", "closes_on"),
        ["closes before it opens"] = () => Post(post => post.ClosesOn = "2025-01-01", "closes_on"),
        ["headcount 0"] = () => Post(post => post.Headcount = 0, "headcount"),
        ["hours 200"] = () => Post(post => post.WorkingTime.HoursPerWeek = 200, "working_time.hours_per_week"),
        ["pay without end"] = () => Post(post => post.Pay = new V1.Pay { Period = V1.PayPeriod.Month }, "pay.min"),
        ["pay NaN"] = () => Post(post => post.Pay.Min = double.NaN, "pay.min"),
        ["pay infinite"] = () => Post(post => post.Pay.Max = double.PositiveInfinity, "pay.max"),
        ["pay negative"] = () => Post(post => post.Pay.Min = -1, "pay.min"),
        ["pay upside down"] = () => Post(post => post.Pay.Max = 1, "pay.max"),
        ["pay without period"] = () => Post(post => post.Pay.Period = V1.PayPeriod.Unspecified, "pay.period"),
        ["unknown enumeration member"] = () => Post(post => post.Form = (V1.EmploymentForm)99, "form"),
        ["demand level 4"] = () => Post(post => post.Demands[0].Level = 4, "demands[0].level"),
        ["demand without axis"] = () => Post(post => post.Demands[0].Axis = V1.FunctionAxis.Unspecified, "demands[0].axis"),
        ["demand twice"] = () => Post(post => post.Demands.Add(post.Demands[0].Clone()), "demands[1].axis"),
        ["provision tier missing"] = () => Post(post => post.Provisions[0].State = V1.ProvisionState.Arrangeable, "provisions[0].tier"),
        ["provision tier too much"] = () => Post(post => post.Provisions[0].Tier = V1.AccommodationTier.Policy, "provisions[0].tier"),
        ["provision without source"] = () => Post(post => post.Provisions[0].Source = V1.FactSource.Unspecified, "provisions[0].source"),
        ["provision said tomorrow"] = () => Post(post => post.Provisions[0].Date = "2026-03-03", "provisions[0].date"),
        ["demand said in a far year"] = () => Post(post => post.Demands[0].Date = "9999-12-31", "demands[0].date"),
        ["exposure said in a far year"] = () => Post(post => post.Exposures.Add(new V1.ExposureFact { Exposure = V1.Exposure.Noise, Source = V1.FactSource.Declared, Date = "9999-12-31" }), $"exposures[{Samples.Post("x").Exposures.Count}].date"),
        ["licence not an id"] = () => Post(post => post.RequiredLicences.Add("按摩"), "required_licences[0]"),
        ["employer without name"] = () => Post(post => (post.EmployerId, post.EmployerName) = ("employer-new", ""), "employer_name"),
        ["too many skills"] = () => Post(post => post.RequiredSkills.AddRange(Enumerable.Range(0, 300).Select(i => $"技能{i}")), "required_skills"),
        ["request id"] = () => (new V1.CreatePostRequest { Post = Samples.Post("post-bad"), RequestId = "不行" }, "request_id"),
        ["candidate missing"] = () => (new V1.CreateCandidateRequest(), "candidate"),
        ["candidate of 10 years"] = () => Candidate(person => person.BirthDate = "2016-01-01", "birth_date"),
        ["candidate not born"] = () => Candidate(person => person.BirthDate = "2030-01-01", "birth_date"),
        ["grade 5"] = () => Candidate(person => person.Disabilities[0].Grade = 5, "disabilities[0].grade"),
        ["type missing"] = () => Candidate(person => person.Disabilities[0].Type = V1.DisabilityType.Unspecified, "disabilities[0].type"),
        ["function level -1"] = () => Candidate(person => person.Functions[1].Level = -1, "functions[1].level"),
        ["function ends before it begins"] = () => Candidate(person => person.Functions[0].ValidTo = "2020-01-01", "functions[0].valid_to"),
        ["consent without employer"] = () => Candidate(person => person.Consents[1].EmployerId = "", "consents[1].employer_id"),
        ["consent with employer too much"] = () => Candidate(person => person.Consents[0].EmployerId = "employer-1", "consents[0].employer_id"),
        ["consent without zone"] = () => Candidate(person => person.Consents[0].GrantedAt = "2026-01-15T00:00:00", "consents[0].granted_at"),
        ["consent withdrawn before given"] = () => Candidate(person => person.Consents[0].WithdrawnAt = "2025-01-15T00:00:00Z", "consents[0].withdrawn_at"),
        ["consent of tomorrow"] = () => Candidate(person => person.Consents[0].GrantedAt = "2027-01-15T00:00:00+08:00", "consents[0].granted_at"),
        ["wished occupation"] = () => Candidate(person => person.Wishes.Occupations.Add("x"), "wishes.occupations[0]"),
        ["hukou"] = () => Candidate(person => person.Hukou = "1", "hukou"),
        ["fair without name"] = () => (new V1.CreateFairRequest { Fair = new V1.Fair { FairId = "fair-bad" } }, "fair.name"),
        ["fair with unknown post"] = () => (new V1.CreateFairRequest { Fair = new V1.Fair { Name = "会", PostIds = { "post-1", "nothing" } } }, "fair.post_ids[1]"),
        ["fair with post twice"] = () => (new V1.CreateFairRequest { Fair = new V1.Fair { Name = "会", PostIds = { "post-1", "post-1" } } }, "fair.post_ids[1]"),
        ["grant without basis"] = () => (new V1.GrantConsentRequest { CandidateId = "person-1", Purpose = V1.ConsentPurpose.Match }, "legal_basis"),
        ["withdraw without purpose"] = () => (new V1.WithdrawConsentRequest { CandidateId = "person-1" }, "purpose"),
        ["get without id"] = () => (new V1.GetPostRequest(), "post_id"),
        ["page size"] = () => (new V1.ListPostsRequest { PageSize = 1001 }, "page_size"),
        ["page size negative"] = () => (new V1.ShortlistCandidatesRequest { PostId = "post-1", PageSize = -1 }, "page_size"),
        ["page token"] = () => (new V1.ListCandidatesRequest { PageToken = "%%%" }, "page_token"),
        ["page token forged"] = () => (new V1.ListCandidatesRequest { PageToken = new string('A', 80) }, "page_token"),
        ["language"] = () => (new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-1", Language = (V1.Language)7 }, "language"),
        ["reader"] = () => (new V1.ExplainMatchRequest { PostId = "post-1", CandidateId = "person-1", Reader = (V1.Reader)7 }, "reader"),
        ["reader of an absence"] = () => (new V1.ExplainAbsenceRequest { PostId = "post-1", CandidateId = "person-1", Reader = V1.Reader.Employer }, "reader"),
        ["absence page size"] = () => (new V1.ExplainAbsenceRequest { PostId = "post-1", CandidateId = "person-1", PageSize = -1 }, "page_size"),
        ["excluded id"] = () => (new V1.RecommendPostsRequest { CandidateId = "person-1", ExcludePostIds = { "a b" } }, "exclude_post_ids[0]"),
        ["recommend nobody"] = () => (new V1.RecommendPostsRequest(), "candidate_id"),
        ["query too long"] = () => (new V1.SearchPostsRequest { Query = new string('客', 401) }, "query"),
        ["filter region"] = () => (new V1.SearchPostsRequest { Filter = new V1.PostFilter { Regions = { "36070" } } }, "filter.regions[0]"),
        ["filter day"] = () => (new V1.SearchPostsRequest { Filter = new V1.PostFilter { OpenOn = "heute" } }, "filter.open_on"),
        ["filter pay"] = () => (new V1.SearchPostsRequest { Filter = new V1.PostFilter { PayFloorYuanPerMonth = -5 } }, "filter.pay_floor_yuan_per_month"),
        ["facet"] = () => (new V1.SearchPostsRequest { Facets = { V1.Facet.Unspecified } }, "facets[0]"),
        ["batch empty"] = () => (new V1.BatchCreatePostsRequest(), "requests"),
        ["batch too long"] = () => (new V1.BatchGetPostsRequest { PostIds = { Enumerable.Repeat("post-1", 1001) } }, "post_ids"),
    };

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Call_WithABadField_NamesItAndChangesNothing(string name)
    {
        (IMessage request, string field) = All[name]();
        V1.GetStatusResponse before = await shared.Service.StatusAsync();

        (RpcException error, RichStatus status) = await shared.Service.RefusalAsync(request);

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(ErrorReasons.InvalidField, status.Reason);
        Assert.Contains(field, status.FieldViolations.Select(violation => violation.Field));
        Assert.All(status.FieldViolations, violation => Assert.NotEmpty(violation.Description));
        Assert.Equal(before, await shared.Service.StatusAsync());
    }

    [Fact]
    public async Task Create_WithManyProblems_NamesAllOfThem()
    {
        V1.Post post = Samples.Post("post-bad");
        (post.Title, post.Region, post.OpensOn, post.Headcount) = ("", "x", "x", -3);

        (_, RichStatus status) = await shared.Service.RefusalAsync(new V1.CreatePostRequest { Post = post });

        Assert.Equal(["post.headcount", "post.opens_on", "post.region", "post.title"], status.FieldViolations.Select(violation => violation.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Create_WithAReplacedRegion_NamesItsSuccessor()
    {
        V1.Post post = Samples.Post("post-bad");
        post.Region = "360721";

        (_, RichStatus status) = await shared.Service.RefusalAsync(new V1.CreatePostRequest { Post = post });

        Assert.Contains("360704", status.FieldViolations.Single().Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateOnly_WithRepeatedAndExtremeValues_IsNeverAFaultOfTheService()
    {
        V1.Post post = Samples.Post("post-odd");
        post.RequiredSkills.Add(["打字", "打字"]);
        post.RequiredLicences.Add(["a", "a"]);
        post.Courses.Add(["c", "c"]);
        post.Sources.Add([new V1.PostSource { Source = "s", Key = "k" }, new V1.PostSource { Source = "s", Key = "k" }]);
        (post.Headcount, post.OpensOn, post.ClosesOn, post.Pay.Max) = (int.MaxValue, "0001-01-01", "9999-12-31", 1e9);
        V1.Candidate person = Samples.Candidate("person-odd");
        person.AvoidedExposures.Add([V1.Exposure.Dust, V1.Exposure.Dust]);
        person.Skills.Values.Add(["打字", "😀"]);
        person.Licences = new V1.StringList { Values = { "a", "a" } };
        person.CompletedCourses.Add(["c", "c"]);
        person.Wishes.Forms.Add([V1.EmploymentForm.Quota, V1.EmploymentForm.Quota]);
        person.Wishes.Occupations.Add(["4", "4"]);
        (person.BirthDate, person.Wishes.PayFloorYuanPerMonth) = ("0001-01-01", int.MaxValue);
        person.Consents.Add(person.Consents.Clone());

        StatusCode[] codes =
        [
            await CodeAsync(new V1.CreatePostRequest { Post = post, ValidateOnly = true }),
            await CodeAsync(new V1.CreateCandidateRequest { Candidate = person, ValidateOnly = true }),
        ];

        Assert.All(codes, code => Assert.True(code is StatusCode.OK or StatusCode.InvalidArgument, code.ToString()));
    }

    [Fact]
    public async Task Create_LargerThanAllowed_IsResourceExhausted()
    {
        V1.Post post = Samples.Post("post-bad");
        post.Text = new string('x', 5 * 1024 * 1024);
        using GrpcChannel channel = GrpcChannel.ForAddress(shared.Service.Address, new GrpcChannelOptions { MaxSendMessageBytes = 16 * 1024 * 1024, DefaultHeaders = shared.Service.AdminHeaders });

        RpcException error = await Assert.ThrowsAsync<RpcException>(() => TestService.Invoke(channel, new V1.CreatePostRequest { Post = post }));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    private async Task<StatusCode> CodeAsync(IMessage request)
    {
        try
        {
            await TestService.Invoke(shared.Service.Channel(Server.Scopes.Admin), request);
            return StatusCode.OK;
        }
        catch (RpcException error)
        {
            return error.StatusCode;
        }
    }

    private static (IMessage Request, string Field) Post(Action<V1.Post> spoil, string field)
    {
        V1.Post post = Samples.Post("post-bad");
        spoil(post);
        return (new V1.CreatePostRequest { Post = post }, $"post.{field}");
    }

    private static (IMessage Request, string Field) Candidate(Action<V1.Candidate> spoil, string field)
    {
        V1.Candidate person = Samples.Candidate("person-bad");
        spoil(person);
        return (new V1.CreateCandidateRequest { Candidate = person }, $"candidate.{field}");
    }
}
