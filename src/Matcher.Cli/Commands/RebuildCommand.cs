using System.CommandLine;
using Matcher.V1;

namespace Matcher.Cli;

/// <summary><c>matcher rebuild</c>.</summary>
internal static class RebuildCommand
{
    public static Command Build(Session session)
    {
        var command = new Command("rebuild", session.Tongue.Say("从库重建索引与匹配池", "Build index and pool again from the store"));
        session.SetServiceAction(command, async (parsed, client, cancellationToken) =>
        {
            RebuildDerivedResponse answer = await client.RebuildAsync(cancellationToken);
            session.Print(parsed, answer, () => new StatusPage(session).Write(answer));
        });
        return command;
    }
}
