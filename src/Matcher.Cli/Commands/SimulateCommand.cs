using System.CommandLine;
using System.Globalization;
using Matcher.Simulation;

namespace Matcher.Cli;

/// <summary><c>matcher simulate</c>.</summary>
internal sealed class SimulateCommand
{
    private readonly Session _session;
    private readonly IntegerOption _candidates;
    private readonly IntegerOption _posts;
    private readonly IntegerOption _seed;
    private readonly Option<string> _out;
    private readonly Option<double> _unknown;
    private readonly IntegerOption _fairPosts;
    private readonly IntegerOption _oraclePairs;

    private SimulateCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _candidates = new("--candidates", tongue, tongue.Say("求职者数", "Number of candidates"), "N", 0, 20_000_000, required: true);
        _posts = new("--posts", tongue, tongue.Say("岗位数", "Number of posts"), "M", 0, 1_000_000, required: true);
        _seed = new("--seed", tongue, tongue.Say("种子;同种子同字节", "Seed; the same seed gives the same bytes"), "S", 0, long.MaxValue, required: true);
        _out = new Option<string>("--out") { Description = tongue.Say("输出文件夹", "Folder to write to"), HelpName = "DIR", Required = true };
        _unknown = new Option<double>("--unknown")
        {
            Description = tongue.Say("无障碍事实未知的比例(0.4 填过问卷,0.95 接近真实岗位)", "Share of unknown access facts (0.4 after a questionnaire, 0.95 as in real posts)"),
            HelpName = "SHARE",
            DefaultValueFactory = _ => PopulationSettings.UsualUnknownShare,
            // Shares are written with a point whatever the locale.
            CustomParser = result => ParseShare(result, tongue),
        };
        _fairPosts = new("--fair-posts", tongue, tongue.Say("招聘会的岗位数(默认 20)", "Posts of the fair (default 20)"), "N", 1, 1_000);
        _oraclePairs = new("--oracle-pairs", tongue, tongue.Say("写出真值的配对数(默认 0)", "Pairs whose truth is written down (default 0)"), "N", 0, 10_000_000);
    }

    public static Command Build(Session session)
    {
        var simulate = new SimulateCommand(session);
        var command = new Command("simulate", session.Tongue.Say("生成合成人群与岗位", "Make a synthetic population"));
        foreach (Option option in (Option[])[simulate._candidates.Option, simulate._posts.Option, simulate._seed.Option, simulate._out, simulate._unknown, simulate._fairPosts.Option, simulate._oraclePairs.Option])
            command.Options.Add(option);
        session.SetAction(command, simulate.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new PopulationSettings
        {
            Candidates = (int)(_candidates.Value(parsed) ?? 0),
            Posts = (int)(_posts.Value(parsed) ?? 0),
            Seed = (ulong)(_seed.Value(parsed) ?? 0),
            UnknownShare = parsed.GetValue(_unknown),
            PostsPerFair = (int)(_fairPosts.Value(parsed) ?? 20),
            OraclePairs = (int)(_oraclePairs.Value(parsed) ?? 0),
        };
        string folder = Path.GetFullPath(parsed.GetRequiredValue(_out));
        if (File.Exists(folder))
            throw CommandException.Failed("--out", _session.Tongue.Say($"{folder} 是文件,不是文件夹", $"{folder} is a file, not a folder"));
        await Task.Run(() => Write(settings, folder, cancellationToken), cancellationToken);
        new SimulationPage(_session).Write(settings, folder, parsed.GetValue(_session.Options.Json));
    }

    private void Write(PopulationSettings settings, string folder, CancellationToken cancellationToken)
    {
        try
        {
            PopulationWriter.Write(PopulationGenerator.Generate(settings, cancellationToken), folder, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--out", _session.Tongue.Say($"不能写入 {folder}:{fault.Message}", $"{folder} cannot be written: {fault.Message}"));
        }
    }

    private static double ParseShare(System.CommandLine.Parsing.ArgumentResult result, Tongue tongue)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1)
            return share;
        result.AddError(tongue.Say($"--unknown:“{text}”不在 0 到 1 之内", $"--unknown: \"{text}\" is not within 0 to 1"));
        return 0;
    }
}
