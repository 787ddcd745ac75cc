using System.Diagnostics;
using Matcher.Cli;
using Matcher.Learning;
#if MATCHER_ENGINES_FULL
using Matcher.Learning.MlNet;
#endif
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>
/// What does the readable model lose? The tables of both trainers beside ML.NET's FastTree with its defaults, with 31 leaves x 300 trees, and
/// with its ranking objective (lists by post), on the same features, pairs and divisions, one for each seed. Not measured: the models' times
/// in service.
/// </summary>
internal static class ReadableComparison
{
    public static int Run(string folder, IReadOnlyList<ulong> seeds)
    {
        var start = LoadedModel.Read(LoadedModel.ShippedFolder);
        using var pairs = PairFolder.Open(folder, start, null, Tongue.En, CancellationToken.None);
        var differences = new List<MetricFigure>();
        foreach (var seed in seeds)
            Compare(pairs.Data, start, seed, differences);
        // Divisions share pairs, so there is no simple interval of a mean.
        foreach (var group in differences.Where(figure => figure.Metric is "ndcg@10" or "calibration_error" && figure.Value is not null).GroupBy(figure => (figure.Scorer, figure.Grouping, figure.Metric)))
            Report.Line($"mean of {group.Count()} divisions\t{group.Key.Scorer}\t{group.Key.Grouping}\t{group.Key.Metric}\t{group.Average(figure => figure.Value):0.0000}");
        return 0;
    }

    private static void Compare(EvaluationData data, LoadedModel start, ulong seed, List<MetricFigure> differences)
    {
        var table = data.Table;
        var split = PairSplit.Of(table, seed, 0.25);
        Report.Line($"{split.Train.Count} pairs to learn from, {split.Test.Count} to judge on; split seed {seed}; data seed {data.Seed}");
        var set = table.Set(split.Train, LearningGoal.Graded);
        var settings = new TrainerSettings { Objective = TrainingObjective.Binary, Trees = 2000, LearningRate = 0.1, StopAfter = 100, Seed = seed, Threads = Environment.ProcessorCount };
        var readable = Judge("tables", () => ModelTraining.Scores(table, new OneSplitTrainer().Train(set, settings, CancellationToken.None)));
        List<Judgement> others = [new(table, split, new(start.Tables.Name, table.Scores(start.Tables)))];
#if MATCHER_ENGINES_FULL
        others.Add(Judge("mlnet 2 leaves, folded", () => ModelTraining.Scores(table, new FastTreeTrainer().Train(set, settings, CancellationToken.None))));
        others.AddRange(MlNetForests.All(seed).Select(forest => Judge(forest.Name, () => forest.Scores(table, split.Train))));
#endif
        others.AddRange(Baselines.Of(table, split).Select(baseline => new Judgement(table, split, baseline)));
        foreach (var judged in others.Prepend(readable))
            Print(judged.Figures());
        foreach (var other in others)
        {
            List<MetricFigure> less = [.. readable.Less(other)];
            Print(less);
            differences.AddRange(less);
        }

        foreach (var gain in InteractionGains.Of(table, split, readable, 20, CancellationToken.None))
            Report.Line($"composite {gain.First} x {gain.Second}: squared error {gain.ErrorGain:0.00000}, ndcg@10 by post {gain.NdcgByPost.Value:0.0000} [{gain.NdcgByPost.Low:0.0000}, {gain.NdcgByPost.High:0.0000}], by person {gain.NdcgByPerson.Value:0.0000} [{gain.NdcgByPerson.Low:0.0000}, {gain.NdcgByPerson.High:0.0000}]");

        Judgement Judge(string name, Func<double[]> scores)
        {
            var started = Stopwatch.GetTimestamp();
            var judged = new Judgement(table, split, new(name, scores()));
            Report.Line($"{name}: trained and scored in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
            return judged;
        }
    }

    private static void Print(IEnumerable<MetricFigure> figures)
    {
        foreach (var figure in figures.Where(figure => figure.Value is not null))
            Report.Line($"{figure.Scorer}\t{figure.Grouping}\t{figure.Metric}\t{figure.Value:0.0000}\t{figure.Low:0.0000}\t{figure.High:0.0000}\t{figure.Groups}");
    }
}
