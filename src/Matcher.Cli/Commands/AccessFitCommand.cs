using System.CommandLine;
using System.Globalization;
using Matcher.Domain;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary><c>matcher access-fit</c>: how likely each post of a list suits a person known by each category alone.</summary>
internal sealed class AccessFitCommand
{
    private static readonly Dictionary<string, ListedFacts> Withheld = new(StringComparer.Ordinal)
    {
        ["codes"] = ListedFacts.Codes, ["words"] = ListedFacts.Words, ["all"] = ListedFacts.All,
    };

    private readonly Session _session;
    private readonly AccessFiles _files;
    private readonly Option<string> _out;
    private readonly Option<bool> _crossValidate;
    private readonly Option<bool> _withoutReading;
    private readonly Option<string?> _withhold;
    private readonly Option<bool> _codes;
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
        _withhold = new Option<string?>("--withhold")
        {
            Description = tongue.Say(
                "当作清单没有说:codes(功能代码)、words(文字)或 all;与 --cross-validate 同用时,拟合所用的岗位也不说",
                "As if the list did not say codes, words or all; with --cross-validate, not in the posts that are fitted to either"),
            HelpName = "WORD",
        };
        _withhold.AcceptOnlyFromAmong([.. Withheld.Keys]);
        _codes = new Option<bool>("--codes")
        {
            Description = tongue.Say(
                "改为只凭文字预测功能代码(按工作内容分五份),写 source_row,code,chance",
                "Instead, predict the functional codes from words alone (five folds by work text); writes source_row,code,chance"),
        };
        _seed = new("--seed", tongue, tongue.Say("分份的种子(默认 0)", "Seed of the folds (default 0)"), "S", 0, long.MaxValue);
    }

    public static Command Build(Session session)
    {
        var fit = new AccessFitCommand(session);
        var command = new Command("access-fit", session.Tongue.Say("各类残疾人对清单岗位的适合程度", "How likely the posts of a list suit people known by a category alone"));
        foreach (Option option in (Option[])[fit._files.Posts, fit._files.Model, fit._out, fit._crossValidate, fit._withoutReading, fit._withhold, fit._codes, fit._seed.Option])
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

        IReadOnlyList<AccessPost> posts = _files.ReadPosts(parsed, cancellationToken);
        if (parsed.GetValue(_withhold) is { } withheld)
            posts = [.. posts.Select(post => post.Knowing(ListedFacts.All & ~Withheld[withheld]))];
        var settings = new PriorSettings { Seed = (ulong)(_seed.Value(parsed) ?? 0), ReadsWords = !parsed.GetValue(_withoutReading) };
        string[] lines = parsed.GetValue(_codes)
            ? ["source_row,code,chance", .. Codes(posts, settings, cancellationToken).Select(score => Line(score.SourceRow, Vocabulary<FunctionCode>.Of(score.Code), score.Chance))]
            : ["source_row,category,score", .. Scores(parsed, posts, settings, cancellationToken).Select(score => Line(score.SourceRow, score.Category, score.Chance))];
        try
        {
            File.WriteAllLines(path, lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Failed("--out", fault.Message);
        }

        _session.Terminal.Out.WriteLine(_session.Tongue.Say(
            $"{posts.Count} 个岗位,{lines.Length - 1} 行,已写入 {path}", $"{posts.Count} posts, {lines.Length - 1} rows, written to {path}"));
    }

    private IReadOnlyList<AccessScore> Scores(ParseResult parsed, IReadOnlyList<AccessPost> posts, PriorSettings settings, CancellationToken cancellationToken)
    {
        LoadedModel model = _files.ReadModel(parsed);
        if (!parsed.GetValue(_crossValidate))
            return Score(posts, _files.ModelFolder(parsed));
        AccessReport report = Judge(posts, model, settings, cancellationToken);
        new AccessReportPage(_session).Write(report);
        return report.Scores;
    }

    private IReadOnlyList<(string SourceRow, FunctionCode Code, double Chance)> Codes(IReadOnlyList<AccessPost> posts, PriorSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            CodeReport report = AccessPriors.JudgeCodes(posts, settings, cancellationToken);
            new CodeReportPage(_session).Write(report);
            return report.Scores;
        }
        catch (ArgumentException fault)
        {
            throw CommandException.Failed("--posts", fault.Message);
        }
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
    private static string Line(string row, string of, double chance) => string.Create(CultureInfo.InvariantCulture, $"{Cell(row)},{of},{chance:F6}");

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
