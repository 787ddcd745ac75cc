using Google.Protobuf;
using Matcher.Grpc;
using Matcher.Protocol;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class CourseServiceTests : IAsyncLifetime
{
    private const string Csv = "id,name,region,occupations,seats,fee,mode,starts_on,ends_on,enrol_until,provisions,required_courses\n"
        + "k1,数据标注,360702,4-04-05-05,30,0,online,2026-04-01,2026-04-20,2026-03-25,captions:yes,k0\n"
        + "k2,互联网营销,3607,4-01-06-02,,199.5,hybrid,2026-02-01,2026-02-20,,,\n"
        + "k3,保健按摩,360104,4-10-04-02;4-04-05-05,,,,,,,,\n"
        + "k4,没有说明,,,,,,,,,,\n";

    private TestService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await TestService.StartAsync();
        V1.ImportReport report = await ImportAsync(Csv);
        Assert.Equal(4, report.Added);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task GetCourse_OfAnImportedOne_TellsEverything()
    {
        V1.Post post = Samples.Post("post-1");
        post.Courses.Add("k1");
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });

        V1.Course course = (await _service.AskAsync<V1.GetCourseResponse>(new V1.GetCourseRequest { CourseId = "k1" }, Scopes.Fair)).Course;

        var expected = new V1.Course
        {
            CourseId = "k1",
            Name = "数据标注",
            Region = "360702",
            Occupations = { "4-04-05-05" },
            Seats = 30,
            FeeYuan = 0,
            Mode = V1.CourseMode.Online,
            StartsOn = "2026-04-01",
            EndsOn = "2026-04-20",
            EnrolUntil = "2026-03-25",
            RequiredCourseIds = { "k0" },
            Provisions = { new V1.Provision { Kind = V1.ProvisionKind.Captions, State = V1.ProvisionState.Yes, Source = V1.FactSource.Declared, Date = "2026-03-02" } },
            Source = "courses",
            OpenPosts = 1,
        };
        Assert.Equal(expected, course);
    }

    [Fact]
    public async Task GetCourse_WithUnknownFacts_LeavesThemAbsent()
    {
        V1.Course course = (await _service.AskAsync<V1.GetCourseResponse>(new V1.GetCourseRequest { CourseId = "k4" })).Course;

        Assert.Equal(new V1.Course { CourseId = "k4", Name = "没有说明", Source = "courses" }, course);
        Assert.False(course.HasSeats || course.HasFeeYuan || course.HasMode || course.HasMinEducation);
    }

    [Theory]
    [InlineData("k9", StatusCode.NotFound, ErrorReasons.NotFound)]
    [InlineData("", StatusCode.InvalidArgument, ErrorReasons.InvalidField)]
    [InlineData("../k1", StatusCode.InvalidArgument, ErrorReasons.InvalidField)]
    public async Task GetCourse_ThatIsNone_IsRefused(string id, StatusCode code, string reason)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.GetCourseRequest { CourseId = id });

        Assert.Equal((code, reason), (error.StatusCode, status.Reason));
    }

    [Theory]
    [InlineData("", "", "", "k1 k2 k3 k4")]
    [InlineData("360702", "", "", "k1 k2")]
    [InlineData("3607", "", "", "k1 k2")]
    [InlineData("36", "", "", "k1 k2 k3")]
    [InlineData("", "4-04-05-05", "", "k1 k3")]
    [InlineData("", "4", "", "k1 k2 k3")]
    [InlineData("", "", "2026-03-25", "k1 k3 k4")]
    [InlineData("", "", "2026-03-26", "k3 k4")]
    [InlineData("36", "4-04", "2026-03-26", "k3")]
    [InlineData("11", "", "", "")]
    public async Task ListCourses_WithFilters_KeepsWhatWasAskedFor(string region, string occupation, string openOn, string ids)
    {
        var request = new V1.ListCoursesRequest { Region = region, Occupation = occupation, OpenOn = openOn };

        V1.ListCoursesResponse list = await _service.AskAsync<V1.ListCoursesResponse>(request, Scopes.Portal);

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), list.Courses.Select(course => course.CourseId));
        Assert.Empty(list.NextPageToken);
    }

    [Fact]
    public async Task ListCourses_PageByPage_ShowsEachOnceInTheOrderOfIds()
    {
        var ids = new List<string>();
        var request = new V1.ListCoursesRequest { PageSize = 1, Region = "36" };
        do
        {
            V1.ListCoursesResponse page = await _service.AskAsync<V1.ListCoursesResponse>(request);
            ids.AddRange(page.Courses.Select(course => course.CourseId));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["k1", "k2", "k3"], ids);
    }

    [Fact]
    public async Task ListCourses_ForAPost_TellsWhichLeadToItAndWhy()
    {
        await CreatePostAsync(post => (post.Title, post.Occupation) = ("数据标注员", "4-04-05-05"), "k2");

        V1.ListCoursesResponse list = await _service.AskAsync<V1.ListCoursesResponse>(new V1.ListCoursesRequest { PostId = "post-1", Language = V1.Language.En }, Scopes.Portal);

        Assert.Equal(["k2", "k1", "k3"], list.Courses.Select(course => course.CourseId));
        Assert.Equal(["k2", "k1", "k3"], list.Links.Select(links => links.CourseId));
        Assert.Equal(
            [[V1.CourseLinkKind.NamedByPost], [V1.CourseLinkKind.Occupation, V1.CourseLinkKind.Title], [V1.CourseLinkKind.Occupation]],
            list.Links.Select(links => links.Links.Select(link => link.Kind).ToArray()));
        Assert.Equal("The post names this course", list.Links[0].Links[0].Reason);
        Assert.Equal(1, list.Courses[0].OpenPosts);
    }

    [Fact]
    public async Task ListCourses_ForAPostPageByPage_GivesEachOnceInTheSameOrder()
    {
        await CreatePostAsync(post => (post.Title, post.Occupation) = ("数据标注员", "4-04-05-05"), "k2");
        var request = new V1.ListCoursesRequest { PostId = "post-1" };
        V1.ListCoursesResponse whole = await _service.AskAsync<V1.ListCoursesResponse>(request);
        var (courses, links) = (new List<V1.Course>(), new List<V1.CourseLinks>());
        request.PageSize = 1;
        do
        {
            V1.ListCoursesResponse page = await _service.AskAsync<V1.ListCoursesResponse>(request);
            courses.AddRange(page.Courses);
            links.AddRange(page.Links);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(whole.Courses, courses);
        Assert.Equal(whole.Links, links);
        Assert.Equal(3, courses.Count);
    }

    [Fact]
    public async Task ListCourses_ForAPostUnderFilters_KeepsBoth()
    {
        await CreatePostAsync(post => (post.Title, post.Occupation) = ("数据标注员", "4-04-05-05"), "k2");

        V1.ListCoursesResponse open = await _service.AskAsync<V1.ListCoursesResponse>(new V1.ListCoursesRequest { PostId = "post-1", OpenOn = "2026-03-25" });

        Assert.Equal(["k1", "k3"], open.Courses.Select(course => course.CourseId));
    }

    [Fact]
    public async Task ListCourses_NoneLeadsToThePost_IsEmpty()
    {
        await CreatePostAsync(post => post.Title = "叉车司机");

        V1.ListCoursesResponse list = await _service.AskAsync<V1.ListCoursesResponse>(new V1.ListCoursesRequest { PostId = "post-1" });

        Assert.Equal(new V1.ListCoursesResponse(), list);
    }

    [Theory]
    [InlineData("nobody", StatusCode.NotFound, ErrorReasons.NotFound)]
    [InlineData("../post", StatusCode.InvalidArgument, ErrorReasons.InvalidField)]
    public async Task ListCourses_ForAPostThatIsNone_IsRefused(string post, StatusCode code, string reason)
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.ListCoursesRequest { PostId = post });

        Assert.Equal((code, reason), (error.StatusCode, status.Reason));
    }

    [Fact]
    public async Task ListCourses_TokenOfAnotherPost_IsRefused()
    {
        await CreatePostAsync(post => post.Title = "数据标注员", "k2", "k3");
        string token = (await _service.AskAsync<V1.ListCoursesResponse>(new V1.ListCoursesRequest { PostId = "post-1", PageSize = 1 })).NextPageToken;

        (RpcException error, _) = await _service.RefusalAsync(new V1.ListCoursesRequest { PostId = "post-2", PageSize = 1, PageToken = token });

        Assert.NotEmpty(token);
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    [Fact]
    public async Task ListCourses_TokenOfOtherArguments_IsRefused()
    {
        V1.ListCoursesResponse page = await _service.AskAsync<V1.ListCoursesResponse>(new V1.ListCoursesRequest { PageSize = 1 });

        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.ListCoursesRequest { PageSize = 1, Region = "36", PageToken = page.NextPageToken });

        Assert.Equal((StatusCode.InvalidArgument, "page_token"), (error.StatusCode, status.FieldViolations.Single().Field));
    }

    [Fact]
    public async Task ListCourses_FaultyFilters_AreAllNamed()
    {
        (RpcException error, RichStatus status) = await _service.RefusalAsync(new V1.ListCoursesRequest { Region = "99", Occupation = "0-10", OpenOn = "any" });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(["region", "occupation", "open_on"], status.FieldViolations.Select(violation => violation.Field));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_001)]
    public async Task ListCourses_PageSizeOutOfRange_IsRefused(int size)
    {
        (_, RichStatus status) = await _service.RefusalAsync(new V1.ListCoursesRequest { PageSize = size });

        Assert.Equal("page_size", status.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task Import_AgainAndRestart_KeepsTheCoursesAsTheyWere()
    {
        V1.ImportReport again = await ImportAsync(Csv);
        await _service.RestartAsync();

        V1.GetStatusResponse status = await _service.StatusAsync();

        Assert.Equal((0, 0, 4), (again.Added, again.Changed, again.Merged));
        Assert.Equal(4, status.Courses);
    }

    private async Task CreatePostAsync(Action<V1.Post> change, params string[] courses)
    {
        V1.Post post = Samples.Post("post-1");
        change(post);
        post.Courses.AddRange(courses);
        await _service.AskAsync<V1.CreatePostResponse>(new V1.CreatePostRequest { Post = post });
    }

    private async Task<V1.ImportReport> ImportAsync(string content)
    {
        using AsyncDuplexStreamingCall<V1.ImportRecordsRequest, V1.ImportRecordsResponse> call = _service.Channel(Scopes.Admin)
            .DuplexStreaming<V1.ImportRecordsRequest, V1.ImportRecordsResponse>(
                V1.ImportServiceReflection.Descriptor.Services[0].FindMethodByName("ImportRecords"), CallOptions.WithTimeout(TimeSpan.FromSeconds(60)));
        ByteString bytes = ByteString.CopyFromUtf8(content);
        await call.RequestStream.WriteAsync(new V1.ImportRecordsRequest
        {
            Header = new V1.ImportHeader { Kind = V1.RecordKind.Courses, FileName = "courses.csv", TotalBytes = bytes.Length },
        });
        await call.RequestStream.WriteAsync(new V1.ImportRecordsRequest { Chunk = bytes });
        await call.RequestStream.CompleteAsync();
        V1.ImportReport? report = null;
        await foreach (V1.ImportRecordsResponse answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            report = answer.Report ?? report;
        return report!;
    }
}
