using System.CommandLine;
using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Cli;

/// <summary><c>matcher train</c>: learns a model from a folder of posts, people and outcomes.</summary>
internal sealed class TrainCommand
{
    // Rounds without gain on the posts held out for it, after which no tree is added.
    private const int Patience = 100;
    private const double UsualRate = 0.1;

    private static readonly Dictionary<string, LearningGoal> Goals = new(StringComparer.Ordinal)
    {
        ["graded"] = LearningGoal.Graded,
        ["hired"] = LearningGoal.Hired,
        ["regression"] = LearningGoal.Regression,
    };

    private readonly Session _session;
    private readonly PairOptions _pairs;
    private readonly Option<string> _trainer;
    private readonly Option<string> _out;
    private readonly Option<string> _objective;
    private readonly IntegerOption _trees;

    private TrainCommand(Session session)
    {
        Tongue tongue = session.Tongue;
        _session = session;
        _pairs = new(session);
        _trainer = new Option<string>("--trainer") { Description = tongue.Say("训练器:mlnet、mlnet-gam(需完整引擎)或 tables", "Trainer: mlnet or mlnet-gam (full engines), or tables"), HelpName = "NAME", Required = true };
        _trainer.AcceptOnlyFromAmong([.. Trainers.Names]);
        _out = new Option<string>("--out") { Description = tongue.Say("模型文件夹,以 名称/版本 结尾", "Folder of the model, ending in NAME/VERSION"), HelpName = "DIR", Required = true };
        _objective = new Option<string>("--objective")
        {
            Description = tongue.Say("目标:graded(分级结果的对数几率)、hired(录用的对数几率)或 regression(分级结果)", "Objective: graded (log-odds of the graded outcome), hired (log-odds of being hired) or regression (the expected grade)"),
            HelpName = "WORD",
            DefaultValueFactory = _ => "graded",
        };
        _objective.AcceptOnlyFromAmong([.. Goals.Keys]);
        _trees = new("--trees", tongue, tongue.Say("最多的树(默认 2000);用多少由训练岗位中的一部分决定", "Trees at most (default 2000); how many is chosen on part of the training posts"), "N", 1, 100_000);
    }

    public static Command Build(Session session)
    {
        var train = new TrainCommand(session);
        var command = new Command("train", session.Tongue.Say("从结果训练模型,写出模型文件夹与说明卡", "Train a model from outcomes; write its folder and card"))
        {
            train._trainer, train._out, train._objective, train._trees.Option,
        };
        train._pairs.AddTo(command);
        session.SetAction(command, train.RunAsync);
        return command;
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ITableTrainer trainer = Trainers.Find(parsed.GetRequiredValue(_trainer), _session.Tongue);
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(_out)));
        string name = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";
        var settings = new TrainerSettings
        {
            Trees = (int)(_trees.Value(parsed) ?? 2000),
            LearningRate = UsualRate,
            StopAfter = Patience,
            Seed = _pairs.Seed(parsed),
            Threads = Environment.ProcessorCount,
        };
        TrainingSummary summary = await Task.Run(() => Train(parsed, trainer, Goals[parsed.GetRequiredValue(_objective)], settings, name, folder, cancellationToken), cancellationToken);
        if (parsed.GetValue(_session.Options.Json))
            await _session.Terminal.Out.WriteLineAsync(EvaluationPage.Json(summary));
        else
            new EvaluationPage(_session).Write(summary, name, folder);
    }

    private TrainingSummary Train(ParseResult parsed, ITableTrainer trainer, LearningGoal goal, TrainerSettings settings, string name, string folder, CancellationToken cancellationToken)
    {
        var (pairs, split) = _pairs.Open(parsed, PairOptions.Read("", LoadedModel.ShippedFolder), cancellationToken);
        using (pairs)
        {
            try
            {
                return ModelTraining.Run(pairs.Data, split, trainer, goal, settings, name, folder, LoadedModel.ShippedFolder, cancellationToken);
            }
            catch (ArgumentException fault)
            {
                throw CommandException.Failed("--data", fault.Message);
            }
        }
    }
}
