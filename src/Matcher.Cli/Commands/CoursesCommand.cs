using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher courses [--for-post ID]</c>.</summary>
internal static class CoursesCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var post = new Option<string?>("--for-post") { Description = tongue.Say("只列出通向此岗位的课程,并说明理由", "Only courses that lead to this post, with reasons"), HelpName = "ID" };
        var region = new Option<string?>("--region") { Description = tongue.Say("地区代码或地名", "Region by code or name"), HelpName = "REGION" };
        region.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Regions.Read(result.Tokens[0].Value, tongue) is (null, var problem))
                result.AddError($"--region{tongue.Say(":", ": ")}{problem}");
        });
        var occupation = new Option<string?>("--occupation") { Description = tongue.Say("职业代码,如 4-04-05", "Occupation code, such as 4-04-05"), HelpName = "CODE" };
        var openOn = new Option<string?>("--open-on") { Description = tongue.Say("在该日可报名(YYYY-MM-DD)", "Takes people on this day (YYYY-MM-DD)"), HelpName = "DAY" };
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("courses", tongue.Say("列出培训课程", "List training courses")) { post, region, occupation, openOn };
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            var request = new ListCoursesRequest
            {
                PostId = parsed.GetValue(post) ?? "",
                Region = parsed.GetValue(region) is { } place ? Regions.Read(place, tongue).Code ?? "" : "",
                Occupation = parsed.GetValue(occupation) ?? "",
                OpenOn = parsed.GetValue(openOn) ?? "",
                PageSize = paging.Size(parsed),
                PageToken = paging.Token(parsed),
                Language = tongue.ToLanguage(),
            };
            ListCoursesResponse answer = await client.ListCoursesAsync(request, cancellationToken);
            session.Print(parsed, answer, () => new CoursePage(session).Write(request, answer));
        });
        return command;
    }
}
