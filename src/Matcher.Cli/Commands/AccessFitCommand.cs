using System.CommandLine;
using System.Globalization;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary><c>matcher access-fit</c>: how likely each post of a list suits a person known by each category alone.</summary>
internal sealed class AccessFitCommand
{
    private readonly Session _session;
    private readonly AccessFiles _files;
    private readonly Option<string> _out;
    private readonly Option<bool> _crossValidate;
    private readonly Option<bool> _withoutReading;
    private readonly IntegerOption _seed;

    private AccessFitCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        (_session, _files) = (session, new AccessFiles(tongue));
        _out = new Option<string>("--out") { Description = tongue.Say("结果文件 source_row,category,score", "File to write: source_row,category,score"), HelpName = "FILE", Required = true };
        _crossValidate = new Option<bool>("--cross-validate")
        {
            Description = tongue.Say("不用模型的先验:按工作内容分五份,每份用其余四份重新拟合", "Not by the model's prior: five folds by work text, each judged by a fit to the others"),
        };
        _withoutReading = new Option<bool>("--without-reading")
        {
            Description = tongue.Say("只凭功能代码,不读岗位的文字;须同时用 --cross-validate", "By the codes alone, without reading the words of posts; with --cross-validate only"),
        };
        _seed = new("--seed", tongue, tongue.Say("分份的种子(默认 0)", "Seed of the folds (default 0)"), "S", 0, long.MaxValue);
    }

    public static Command Build(Session session)
    {
        var fit = new AccessFitCommand(session);
        var command = new Command("access-fit", session.Tongue.Say("各类残疾人对清单岗位的适合程度", "How likely the posts of a list suit people known by a category alone"));
        foreach (Option option in (Option[])[fit._files.Posts, fit._files.Model, fit._out, fit._crossValidate, fit._withoutReading, fit._seed.Option])
            command.Options.Add(option);
        session.SetAction(command, fit.RunAsync);
        return command;
    }

    private Task RunAsync(ParseResult parsed, CancellationToken cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken);

    private void Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_out);
        if (parsed.GetValue(_withoutReading) && !parsed.GetValue(_crossValidate))
        {
            throw CommandException.Usage("--without-reading", _session.Tongue.Say(
                "--without-reading 须同时用 --cross-validate:模型的先验是连同文字一起拟合的", "--without-reading needs --cross-validate: a model's prior was fitted with the words"));
        }

        LoadedModel model = _files.ReadModel(parsed);
        IReadOnlyList<AccessPost> posts = _files.ReadPosts(parsed, cancellationToken);
        IReadOnlyList<AccessScore> scores;
        if (parsed.GetValue(_crossValidate))
        {
            AccessReport report = Judge(posts, model, new PriorSettings { Seed = (ulong)(_seed.Value(parsed) ?? 0), ReadsWords = !parsed.GetValue(_withoutReading) }, cancellationToken);
            new AccessReportPage(_session).Write(report);
            scores = report.Scores;
        }
        else
        {
            scores = Score(posts, _files.ModelFolder(parsed));
        }

        try
        {
            File.WriteAllLines(path, ["source_row,category,score", .. scores.Select(Line)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--out", fault.Message);
        }

        _session.Terminal.Out.WriteLine(_session.Tongue.Say(
            $"{posts.Count} 个岗位,{scores.Count} 行,已写入 {path}", $"{posts.Count} posts, {scores.Count} rows, written to {path}"));
    }

    private static AccessReport Judge(IReadOnlyList<AccessPost> posts, LoadedModel model, PriorSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return AccessPriors.Judge(posts, model, settings, cancellationToken);
        }
        catch (ArgumentException fault)
        {
            throw CommandException.Failed("--posts", fault.Message);
        }
    }

    private static IReadOnlyList<AccessScore> Score(IReadOnlyList<AccessPost> posts, string modelFolder)
    {
        try
        {
            return [.. AccessPriors.Score(posts, modelFolder)];
        }
        catch (ModelException fault)
        {
            throw CommandException.Failed("--model", fault.Message);
        }
    }

    // Row numbers of lists may be any text.
    private static string Line(AccessScore score) => string.Create(CultureInfo.InvariantCulture, $"{Cell(score.SourceRow)},{score.Category},{score.Chance:F6}");

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
