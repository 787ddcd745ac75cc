using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher status</c>.</summary>
internal static class StatusCommand
{
    public static Command Build(Session session)
    {
        var command = new Command("status", session.Tongue.Say("显示服务的状态、引擎与库存", "Show what runs and what it holds"));
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            GetStatusResponse answer = await client.GetStatusAsync(cancellationToken);
            session.Print(parsed, answer, () => new StatusPage(session).Write(answer));
        });
        return command;
    }
}
