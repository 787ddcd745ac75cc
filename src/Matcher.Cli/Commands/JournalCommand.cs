using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel journal [--candidate ID] [--post ID] [--by NAME]</c>.</summary>
internal static class JournalCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var list = new ListOptions(tongue);
        var by = new Option<string?>("--by") { Description = tongue.Say("只看此密钥所做的", "Only what this key did"), HelpName = "NAME" };
        var paging = new PagingOptions(tongue, largest: 1_000);
        var command = new Command("journal", tongue.Say("谁在何时做了什么、为什么", "Who did what, when and why"));
        list.AddTo(command);
        command.Options.Add(by);
        paging.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            ListJournalResponse answer = await client.ListJournalAsync(new()
            {
                CandidateId = parsed.GetValue(list.Candidate) ?? "",
                PostId = parsed.GetValue(list.Post) ?? "",
                By = parsed.GetValue(by) ?? "",
                PageSize = paging.Size(parsed),
                PageToken = paging.Token(parsed),
            }, cancellationToken);
            session.Print(parsed, answer, () => new CounselPage(session).Write(answer));
        });
        return command;
    }
}
