using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher counsel show --candidate ID|--post ID</c>.</summary>
internal static class ShowArrangementCommand
{
    public static Command Build(Session session)
    {
        var list = new ListOptions(session.Tongue);
        var command = new Command("show", session.Tongue.Say("一个名单被怎样调整过,及其版本", "How a list was arranged, and its version"));
        list.AddTo(command);
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            GetArrangementResponse answer = await client.GetArrangementAsync(new() { List = list.Name(parsed) }, cancellationToken);
            session.Print(parsed, answer, () => new CounselPage(session).Write(answer.Arrangement));
        });
        return command;
    }
}
