using System.CommandLine;

namespace Matcher.Cli;

/// <summary><c>matcher demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Build(Session session)
    {
        Tongue tongue = session.Tongue;
        var keep = new Option<string?>("--keep") { Description = tongue.Say("把演示数据留在此新文件夹", "Keep the demo's data in this new folder"), HelpName = "DIR" };
        var command = new Command("demo", tongue.Say("用合成样例走一遍主要用途", "Go through the main jobs on a synthetic sample"));
        command.Options.Add(keep);
        session.SetAction(command, async (parsed, cancellationToken) =>
        {
            using DemoFolder folder = DemoFolder.Make(parsed.GetValue(keep), tongue);
            var pages = new Session(session.Terminal, tongue) { OffersNextPage = false };
            await new DemoRun(pages, parsed.GetValue(session.Options.Json)).RunAsync(folder, cancellationToken);
        });
        return command;
    }
}
