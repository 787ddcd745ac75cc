using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher outcomes list --post ID|--candidate ID</c>.</summary>
internal static class ListOutcomesCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var post = new Option<string?>("--post") { Description = tongue.Say("岗位编号", "Id of a post"), HelpName = "ID" };
        var candidate = new Option<string?>("--candidate") { Description = tongue.Say("求职者编号", "Id of a candidate"), HelpName = "ID" };
        var fair = new Option<string?>("--fair") { Description = tongue.Say("只看此招聘会的", "Only those of a fair"), HelpName = "ID" };
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("list", tongue.Say("列出一个岗位或一个人的后续", "What became of a post's or a person's pairs")) { post, candidate, fair };
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListOutcomesResponse answer = await client.ListOutcomesAsync(new()
            {
                PostId = parsed.GetValue(post) ?? "",
                CandidateId = parsed.GetValue(candidate) ?? "",
                FairId = parsed.GetValue(fair) ?? "",
                PageSize = paging.Size(parsed),
                PageToken = paging.Token(parsed),
            }, cancellationToken);
            session.Print(parsed, answer, () => new OutcomePage(session).Write(answer));
        });
        return command;
    }
}
