using System.Text;
using Matcher.Domain;
using Matcher.Grpc;

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
        fields.ThrowIfAny();
        CourseId? after = _tokens.Open(request, request.PageToken) is { } position ? new CourseId(Encoding.UTF8.GetString(position)) : null;
        List<V1.Course> courses = await _keeper.ReadAsync<List<V1.Course>>(snapshot =>
        [
            .. snapshot.ListCourses(after)
                .Where(course => IsAsked(course, region, occupation, day))
                .Take(size + 1)
                .Select(course => CourseRecords.Write(course, snapshot.OpenPostCountOf(course.Id))),
        ], context.CancellationToken);
        var response = new V1.ListCoursesResponse();
        response.Courses.AddRange(courses.Take(Paging.Fitting(courses.Take(size))));
        if (response.Courses.Count < courses.Count)
            response.NextPageToken = _tokens.Seal(request, Encoding.UTF8.GetBytes(response.Courses[^1].CourseId));
        return response;
    }

    private static bool IsAsked(Course course, RegionCode? region, OccupationCode? occupation, DateOnly? day) =>
        (region is not { } area || course.Region?.Reaches(area) == true)
        && (occupation is not { } group || course.Occupations.Any(code => code.SharedDepth(group) == group.Depth))
        && (day is not { } date || course.IsOpenOn(date));
}
