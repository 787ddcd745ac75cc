using System.Net;
using System.Text;
using Google.Protobuf.Collections;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary>
/// A plan as a page for the person: large letters, black on white, headings in order, nothing that needs a network; to read, to have read
/// aloud, and to print. The posts stand in the order of the text message.
/// </summary>
internal sealed class PlanSheet(Tongue tongue)
{
    private const string Style = """
        body { font: 1.5rem/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; max-width: 40rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 2.2rem; } h2 { font-size: 1.8rem; border-bottom: 0.2rem solid #000; } h3 { font-size: 1.5rem; margin-bottom: 0; }
        li { margin-bottom: 0.8rem; } footer { font-size: 1.2rem; margin-top: 2rem; border-top: 0.1rem solid #000; }
        @media print { body { font-size: 18pt; max-width: none; } li, section { break-inside: avoid; } }
        """;

    private readonly PlanLines _lines = new(tongue);
    private readonly StringBuilder _page = new();

    public string Of(Plan plan, bool isKept)
    {
        PlanContent content = plan.Content;
        string title = _lines.Title(isKept);
        _page.Clear();
        _page.Append($"<!DOCTYPE html>\n<html lang=\"{tongue.Say("zh-CN", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        _page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Append($"<title>{Safe(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Safe(title)}</h1>\n");
        if (content.Synthetic)
            _page.Append($"<p><strong>{Safe(tongue.Say("合成数据,不是真实的人和岗位", "Synthetic data: no real person or post"))}</strong></p>\n");
        Posts(tongue.Say("可以看的岗位", "Posts to look at"), content.OneThreeOne.Posts, tongue.Say("暂时没有合适的岗位", "No suitable post yet"));
        if (content.NextSteps.Count > 0)
            Posts(tongue.Say("下一步可以看", "One step up"), content.NextSteps, "");
        Courses(content.OneThreeOne.Courses);
        foreach (Shortfall shortfall in content.OneThreeOne.Shortfalls)
            Section(shortfall.Sentence, shortfall.Causes.Concat(shortfall.Remedies));
        Section(tongue.Say("为您做的服务", "Services for you"), content.Duties.Where(duty => duty.State != DutyState.NotDue).Select(duty => duty.Sentence)
            .Concat(content.FollowUps.Select(period => period.Sentence)));
        Section(tongue.Say("可以了解的政策", "Benefits to know of"), content.Notes.Select(_lines.Note));
        Section(tongue.Say("还要问您", "To ask you"), content.Missing);
        string version = isKept ? tongue.Say($"第{plan.Version}版", $"version {plan.Version}") : tongue.Say("还没有保存", "not kept yet");
        _page.Append($"</main>\n<footer><p>{Safe(version)} · {Safe(content.Versions.AsOf)} · {Safe(plan.CandidateId)}</p></footer>\n</body>\n</html>\n");
        return _page.ToString();
    }

    private void Posts(string heading, RepeatedField<PlanPost> posts, string none)
    {
        _page.Append($"<section>\n<h2>{Safe(heading)}</h2>\n");
        if (posts.Count == 0)
            _page.Append($"<p>{Safe(none)}</p>\n");
        else
            _page.Append("<ol>\n");
        foreach (PlanPost post in posts)
        {
            _page.Append($"<li><h3>{Safe(_lines.PostTitle(post))}</h3>\n<p>{Safe(string.Join(tongue.Say(",", ", "), _lines.Facts(post)))}</p>\n");
            List(_lines.Needs(post));
            _page.Append("</li>\n");
        }

        _page.Append(posts.Count == 0 ? "</section>\n" : "</ol>\n</section>\n");
    }

    private void Courses(RepeatedField<PlanCourse> courses)
    {
        if (courses.Count == 0)
            return;
        _page.Append($"<section>\n<h2>{Safe(tongue.Say("可以学的课程", "Courses to take"))}</h2>\n<ul>\n");
        foreach (PlanCourse course in courses)
        {
            _page.Append($"<li><h3>{Safe(course.Name)}</h3>\n<p>{Safe(string.Join(tongue.Say(",", ", "), _lines.Facts(course)))}</p>\n");
            List(course.ToAsk);
            _page.Append("</li>\n");
        }

        _page.Append("</ul>\n</section>\n");
    }

    private void Section(string heading, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0)
            return;
        _page.Append($"<section>\n<h2>{Safe(heading)}</h2>\n");
        List(all);
        _page.Append("</section>\n");
    }

    private void List(IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0)
            return;
        _page.Append("<ul>\n");
        foreach (string line in all)
            _page.Append($"<li>{Safe(line)}</li>\n");
        _page.Append("</ul>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
