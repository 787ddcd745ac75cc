using System.CommandLine;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary><c>matcher evaluate</c>: judges a model on held-out pairs. The exit code says whether every gate holds.</summary>
internal sealed class EvaluateCommand
{
    private readonly Session _session;
    private readonly PairOptions _pairs;
    private readonly Option<string?> _model;
    private readonly Option<string?> _against;
    private readonly Option<bool> _write;
    private readonly IntegerOption _composites;

    private EvaluateCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _pairs = new(session);
        _model = new Option<string?>("--model") { Description = tongue.Say("模型文件夹(默认随程序的模型)", "Model folder (default: the one that ships)"), HelpName = "DIR" };
        _against = new Option<string?>("--against") { Description = tongue.Say("与之相比的模型文件夹", "Model folder to compare with"), HelpName = "DIR" };
        _composites = new("--composites", tongue, tongue.Say("列出最值得合成的特征对(默认 0)", "Propose so many couples of features as composites (default 0)"), "N", 0, 1000);
        _write = new Option<bool>("--write") { Description = tongue.Say("把 evaluation.json 写入模型文件夹", "Write evaluation.json into the model folder") };
    }

    public static Command Build(Session session)
    {
        var evaluate = new EvaluateCommand(session);
        var command = new Command("evaluate", session.Tongue.Say("在留出的配对上评估模型;未过门槛时退出码不为 0", "Judge a model on held-out pairs; the exit code is not 0 if a gate fails"))
        {
            evaluate._model, evaluate._against, evaluate._write, evaluate._composites.Option,
        };
        evaluate._pairs.AddTo(command);
        session.SetAction(command, evaluate.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetValue(_model) ?? LoadedModel.ShippedFolder;
        LoadedModel model = PairOptions.Read("--model", path);
        LoadedModel? against = parsed.GetValue(_against) is { } other ? PairOptions.Read("--against", other) : null;
        EvaluationReport report = await Task.Run(() => Judge(parsed, model, against, cancellationToken), cancellationToken);
        if (parsed.GetValue(_write))
            await File.WriteAllTextAsync(Path.Combine(path, EvaluationReport.FileName), report.ToJson(), cancellationToken);
        if (parsed.GetValue(_session.Options.Json))
            await _session.Terminal.Out.WriteAsync(report.ToJson());
        else
            new EvaluationPage(_session).Write(report);
        if (!report.Passed)
        {
            string failed = string.Join(", ", report.FailedGates);
            throw CommandException.Failed("", _session.Tongue.Say($"未过门槛:{failed};该模型不得成为默认模型", $"gates failed: {failed}; this model must not become the default"));
        }
    }

    private EvaluationReport Judge(ParseResult parsed, LoadedModel model, LoadedModel? against, CancellationToken cancellationToken)
    {
        var (folder, split) = _pairs.Open(parsed, model, cancellationToken);
        using (folder)
            return Evaluator.Judge(folder.Data, split, model, against, (int)(_composites.Value(parsed) ?? 0), cancellationToken);
    }
}
