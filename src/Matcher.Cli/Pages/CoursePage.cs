using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>Courses for readers.</summary>
internal sealed class CoursePage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(ListCoursesRequest request, ListCoursesResponse answer)
    {
        string heading = request.PostId.Length == 0
            ? _tongue.Say("培训课程", "Training courses")
            : _tongue.Say($"通向岗位 {request.PostId} 的课程", $"Courses that lead to post {request.PostId}");
        _layout.Heading(heading, answer.Courses.Any(course => course.Synthetic));
        if (answer.Courses.Count == 0)
            _layout.Under(_tongue.Say("没有这样的课程。", "There is no such course."), indent: 2);
        for (int i = 0; i < answer.Courses.Count; i++)
            Write(answer.Courses[i], answer.Links.ElementAtOrDefault(i));
        _layout.Gap();
        _layout.Foot([], [], null, answer.NextPageToken);
    }

    private void Write(Course course, CourseLinks? links)
    {
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{Markup.Escape(course.Name)}[/]  {Markup.Escape(course.Provider)}  [grey]{Markup.Escape(course.CourseId)}[/]"));
        _layout.Under(string.Join(" · ", Facts(course).Where(fact => fact.Length > 0)), "grey");
        foreach (CourseLink link in links?.Links ?? [])
            _layout.Under("· " + link.Reason);
    }

    private IEnumerable<string> Facts(Course course)
    {
        yield return course.PlaceText.Length > 0 ? course.PlaceText : course.Region;
        yield return course.StartsOn.Length > 0 ? _tongue.Say($"{course.StartsOn} 开课", $"begins {course.StartsOn}") : "";
        yield return course.EnrolUntil.Length > 0 ? _tongue.Say($"{course.EnrolUntil} 前报名", $"enrol until {course.EnrolUntil}") : "";
        yield return course.OpenPosts > 0 ? _tongue.Say($"{Layout.Count(course.OpenPosts)} 个在招岗位写明", $"named by {Layout.Count(course.OpenPosts)} open posts") : "";
    }
}
