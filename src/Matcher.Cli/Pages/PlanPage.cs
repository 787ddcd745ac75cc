using Google.Protobuf.Collections;
using Matcher.V1;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>A plan for counsellors.</summary>
internal sealed class PlanPage(Session session)
{
    private readonly Layout _layout = new(session);
    private readonly PlanLines _lines = new(session.Tongue);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(Plan plan, bool isKept)
    {
        PlanContent content = plan.Content;
        _layout.Heading($"{_lines.Title(isKept)}  {plan.CandidateId}", content.Synthetic);
        if (isKept)
            _layout.Under(Head(plan), "grey", 2);
        if (plan.Note.Length > 0)
            _layout.Under(plan.Note, indent: 2);
        Section(_tongue.Say($"131 服务:{content.OneThreeOne.Pattern}", $"131 service: {content.OneThreeOne.Pattern}"));
        _layout.Under(content.OneThreeOne.GuidanceOn.Length > 0 ? _tongue.Say($"职业指导:{content.OneThreeOne.GuidanceOn}", $"Guidance: {content.OneThreeOne.GuidanceOn}") : "");
        Posts(content.OneThreeOne.Posts);
        foreach (PlanCourse course in content.OneThreeOne.Courses)
            Write(course);
        foreach (Shortfall shortfall in content.OneThreeOne.Shortfalls)
            Write(shortfall);
        Posts(_tongue.Say("下一步可以看", "One step up"), content.NextSteps);
        Section(_tongue.Say("四个一", "Owed once"), content.Duties.Select(duty => duty.Sentence));
        Section(_tongue.Say("跟踪服务", "Follow-up"), content.FollowUps.Select(period => period.Sentence));
        Section(_tongue.Say("政策", "Benefits and programmes"), content.Notes.Select(_lines.Note));
        if (content.OtherCourses.Count > 0)
            Section(_tongue.Say("没有推荐的课程", "Courses not recommended"));
        foreach (PlanCourse course in content.OtherCourses)
            Write(course);
        Section(_tongue.Say("还不知道", "Not known"), content.Missing);
        _layout.Foot([], [], content.Versions, "");
    }

    public void Write(ListPlanVersionsResponse answer)
    {
        _layout.Heading(_tongue.Say("计划的版本", "Versions of the plan"));
        foreach (PlanVersion version in answer.Versions)
        {
            _layout.Under(Head(version.Plan), indent: 2);
            _layout.Under(string.Join(", ", version.ChangedFields), "grey");
        }

        _layout.Foot([], [], null, answer.NextPageToken);
    }

    public void Write(IEnumerable<ServiceRecord> services, string nextPageToken)
    {
        _layout.Heading(_tongue.Say("已给的服务", "Services given"));
        foreach (ServiceRecord service in services)
            _layout.Under($"{service.GivenOn}  {_tongue.Service(service.Kind)}  {service.RecordedBy}  {service.Note}".TrimEnd(), indent: 2);
        _layout.Foot([], [], null, nextPageToken);
    }

    private string Head(Plan plan) => _tongue.Say(
        $"第{plan.Version}版 · {_tongue.PlanStatus(plan.Status)} · {plan.MadeAt.Split('T')[0]} · {plan.MadeBy} · {plan.Because}",
        $"version {plan.Version} · {_tongue.PlanStatus(plan.Status)} · {plan.MadeAt.Split('T')[0]} · {plan.MadeBy} · {plan.Because}");

    private void Section(string heading, IEnumerable<string>? lines = null)
    {
        List<string> all = [.. lines ?? []];
        if (lines is not null && all.Count == 0)
            return;
        _layout.Gap();
        _layout.Block(new Markup($"[bold]{Markup.Escape(heading)}[/]"));
        foreach (string line in all)
            _layout.Under(line);
    }

    private void Posts(string heading, RepeatedField<PlanPost> posts)
    {
        if (posts.Count == 0)
            return;
        Section(heading);
        Posts(posts);
    }

    private void Posts(IEnumerable<PlanPost> posts)
    {
        foreach (PlanPost post in posts)
        {
            _layout.Block(new Markup($"{post.Rank}. [bold]{Markup.Escape(_lines.PostTitle(post))}[/]  {Markup.Escape(_tongue.Band(post.Band))}  [grey]{Markup.Escape(post.PostId)}[/]"), indent: 4);
            _layout.Under(string.Join(" · ", _lines.Facts(post)), "grey", 7);
            foreach (string need in _lines.Needs(post))
                _layout.Under("· " + need, indent: 7);
        }
    }

    private void Write(PlanCourse course)
    {
        string effect = _tongue.Say($"通向{course.LeadsToPostIds.Count}个岗位,提高{course.Lifts}个", $"leads to {course.LeadsToPostIds.Count}, raises {course.Lifts}");
        _layout.Block(new Markup($"[bold]{Markup.Escape(course.Name)}[/]  {Markup.Escape(course.Obstacles.Count == 0 ? effect : "")}  [grey]{Markup.Escape(course.CourseId)}[/]"), indent: 4);
        _layout.Under(string.Join(" · ", _lines.Facts(course)), "grey", 7);
        foreach (string line in course.Obstacles.Concat(course.ToAsk))
            _layout.Under("· " + line, indent: 7);
    }

    private void Write(Shortfall shortfall)
    {
        _layout.Under(shortfall.Sentence, "yellow");
        foreach (string cause in shortfall.Causes)
            _layout.Under(_tongue.Say("原因:", "Why: ") + cause, indent: 7);
        foreach (string remedy in shortfall.Remedies)
            _layout.Under(_tongue.Say("可以:", "What would help: ") + remedy, indent: 7);
    }
}
