using System.Text;
using Matcher.Domain;
using Matcher.Grpc;
using Matcher.Matching;

namespace Matcher.Server;

// Answers matcher.v1.CourseService.
internal sealed class CourseService
{
    private const int StandardPage = 50;
    private const int LargestPage = 1_000;

    private readonly SnapshotKeeper _keeper;
    private readonly PageTokens _tokens;

    public CourseService(SnapshotKeeper keeper, PageTokens tokens)
    {
        _keeper = keeper;
        _tokens = tokens;
        Definition = ServiceBinder.For(V1.CourseServiceReflection.Descriptor.Services[0])
            .Unary<V1.GetCourseRequest, V1.GetCourseResponse>("GetCourse", GetAsync)
            .Unary<V1.ListCoursesRequest, V1.ListCoursesResponse>("ListCourses", ListAsync)
            .Build();
    }

    public ServerServiceDefinition Definition { get; }

    private async Task<V1.GetCourseResponse> GetAsync(V1.GetCourseRequest request, ServerCallContext context)
    {
        var fields = new FieldReader(_keeper.Today);
        string? id = fields.Id("course_id", request.CourseId);
        fields.ThrowIfAny();
        return await _keeper.ReadAsync(snapshot =>
        {
            Course course = snapshot.FindCourse(new CourseId(id!)) ?? throw Faults.NotFound("Course", id!);
            return new V1.GetCourseResponse { Course = CourseRecords.Write(course, snapshot.OpenPostCountOf(course.Id)) };
        }, context.CancellationToken);
    }

    private async Task<V1.ListCoursesResponse> ListAsync(V1.ListCoursesRequest request, ServerCallContext context)
    {
        int size = Paging.Size(request.PageSize, StandardPage, LargestPage);
        var fields = new FieldReader(_keeper.Today);
        RegionCode? region = fields.Region("region", request.Region);
        OccupationCode? occupation = fields.Occupation("occupation", request.Occupation);
        DateOnly? day = fields.Date("open_on", request.OpenOn);
        string? post = request.PostId.Length > 0 ? fields.Id("post_id", request.PostId) : null;
        Languages.Check(request.Language, fields);
        fields.ThrowIfAny();
        byte[]? position = _tokens.Open(request, request.PageToken);
        bool Asked(Course course) => IsAsked(course, region, occupation, day);
        return await _keeper.ReadAsync(
            snapshot => post is null
                ? List(request, snapshot, snapshot.ListCourses(position is null ? null : new CourseId(Encoding.UTF8.GetString(position))).Where(Asked), size)
                : List(request, snapshot, Linked(snapshot, new PostId(post), Asked, position), size),
            context.CancellationToken);
    }

    private static IEnumerable<LinkedCourse> Linked(MatchSnapshot snapshot, PostId id, Func<Course, bool> isAsked, byte[]? position)
    {
        Post post = snapshot.FindPost(id) ?? throw Faults.NotFound("Post", id.Value);
        CoursePosition? after = position is null ? null : RankKeys.ReadCoursePosition(position);
        return CourseLinks.To(post, snapshot.ListCourses(after: null).Where(isAsked)).SkipWhile(linked => after is { } last && linked.Position.CompareTo(last) <= 0);
    }

    private V1.ListCoursesResponse List(V1.ListCoursesRequest request, MatchSnapshot snapshot, IEnumerable<Course> asked, int size)
    {
        List<V1.Course> courses = [.. asked.Take(size + 1).Select(course => CourseRecords.Write(course, snapshot.OpenPostCountOf(course.Id)))];
        var response = new V1.ListCoursesResponse();
        response.Courses.AddRange(courses.Take(Paging.Fitting(courses.Take(size))));
        if (response.Courses.Count < courses.Count)
            response.NextPageToken = _tokens.Seal(request, Encoding.UTF8.GetBytes(response.Courses[^1].CourseId));
        return response;
    }

    private V1.ListCoursesResponse List(V1.ListCoursesRequest request, MatchSnapshot snapshot, IEnumerable<LinkedCourse> asked, int size)
    {
        List<LinkedCourse> linked = [.. asked.Take(size + 1)];
        List<(V1.Course Course, V1.CourseLinks Links)> wire =
            [.. linked.Take(size).Select(one => (CourseRecords.Write(one.Course, snapshot.OpenPostCountOf(one.Course.Id)), CourseRecords.Write(one, request.Language)))];
        int count = Paging.Fitting(wire.Select(one => new V1.ListCoursesResponse { Courses = { one.Course }, Links = { one.Links } }));
        var response = new V1.ListCoursesResponse();
        response.Courses.AddRange(wire.Take(count).Select(one => one.Course));
        response.Links.AddRange(wire.Take(count).Select(one => one.Links));
        if (count < linked.Count)
            response.NextPageToken = _tokens.Seal(request, RankKeys.Write(linked[count - 1].Position));
        return response;
    }

    private static bool IsAsked(Course course, RegionCode? region, OccupationCode? occupation, DateOnly? day) =>
        (region is not { } area || course.Region?.Reaches(area) == true)
        && (occupation is not { } group || course.Occupations.Any(code => code.SharedDepth(group) == group.Depth))
        && (day is not { } date || course.IsOpenOn(date));
}
