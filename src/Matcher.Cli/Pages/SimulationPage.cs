using System.Globalization;
using System.Text.Json;
using Matcher.Simulation;

namespace Matcher.Cli;

/// <summary>What <c>simulate</c> wrote, for readers or programs.</summary>
internal sealed class SimulationPage(Session session)
{
    public void Write(PopulationSettings settings, string folder, bool json)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        if (json)
        {
            session.Terminal.Out.WriteLine(JsonSerializer.Serialize(new { synthetic = true, folder, files, settings.Candidates, settings.Posts, settings.Seed }));
            return;
        }

        Tongue tongue = session.Tongue;
        var layout = new Layout(session);
        layout.Heading(tongue.Say("已生成合成人群", "Made a synthetic population"), synthetic: true);
        layout.Block(Layout.Facts(
        [
            (tongue.Say("求职者", "candidates"), Layout.Count(settings.Candidates)),
            (tongue.Say("岗位", "posts"), Layout.Count(settings.Posts)),
            (tongue.Say("种子", "seed"), settings.Seed.ToString(CultureInfo.InvariantCulture)),
            (tongue.Say("未知比例", "unknown share"), settings.UnknownShare.ToString("0.##", CultureInfo.InvariantCulture)),
            (tongue.Say("文件夹", "folder"), folder),
            (tongue.Say("文件", "files"), string.Join(' ', files)),
        ]));
    }
}
