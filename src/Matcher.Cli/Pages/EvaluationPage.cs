using System.Globalization;
using Matcher.Learning;
using Matcher.Matching;
using Spectre.Console;

namespace Matcher.Cli;

/// <summary>What <c>evaluate</c> found, for readers.</summary>
internal sealed class EvaluationPage(Session session)
{
    private static readonly string[] MetricNames = ["ndcg@10", "recall@10", "map", "auc", "calibration_error"];

    private readonly Layout _layout = new(session);
    private readonly Tongue _tongue = session.Tongue;

    public void Write(EvaluationReport report)
    {
        _layout.Heading(_tongue.Say($"评估 {report.Model}", $"Evaluation of {report.Model}"), report.IsSynthetic);
        WriteAccount(report.Account, report.Split);
        _layout.Block(Layout.Facts(
        [
            (_tongue.Say("平均结果", "base rate"), Number(report.BaseRate)),
            (_tongue.Say("好结果中被排除的", "good outcomes kept out by gates"), Number(report.GoodBlockedShare)),
        ]));
        WriteMetrics(report.Metrics);
        WriteMetrics(report.Differences, _tongue.Say("差异", "Differences"));
        WriteReliability(report);
        WriteComposites(report);
        WriteFairness(report);
        _layout.Gap();
        _layout.Line(_tongue.Say("区间:", "Intervals: ") + report.Intervals);
    }

    /// <summary>What <c>train</c> led to.</summary>
    public void Write(TrainingSummary summary, string name, string folder)
    {
        _layout.Heading(_tongue.Say($"已训练 {name}", $"Trained {name}"));
        _layout.Line(summary.Trainer.ToString());
        _layout.Line(_tongue.Say($"已写入 {folder}", $"Written to {folder}"));
        if (summary.KeptAccess < 1)
            _layout.Line(_tongue.Say($"为使公平性门槛不失败,无障碍各表保留 {summary.KeptAccess:0%}", $"Access tables kept at {summary.KeptAccess:0%}, so that no gate of fairness fails on parts of the training pairs"));
        WriteAccount(summary.Account, summary.Split);
        WriteMetrics(summary.Metrics);
    }

    /// <summary>The same for programs.</summary>
    public static string Json(TrainingSummary summary) => System.Text.Json.JsonSerializer.Serialize(summary, ModelManifest.Json);

    private void WriteMetrics(IReadOnlyList<MetricFigure> figures)
    {
        foreach (Grouping grouping in Enum.GetValues<Grouping>())
            WriteMetrics(figures.Where(figure => figure.Grouping == grouping), grouping == Grouping.Post ? _tongue.Say("按岗位", "Lists of people, by post") : _tongue.Say("按人", "Lists of posts, by person"));
    }

    private void WriteAccount(PairAccount account, SplitDescription split)
    {
        _layout.Block(Layout.Facts(
        [
            (_tongue.Say("行", "rows"), Layout.Count(account.Rows)),
            (_tongue.Say("可排序", "ranked"), Layout.Count(account.Used)),
            (_tongue.Say("被门槛排除", "kept out by gates"), Layout.Count(account.Blocked)),
            (_tongue.Say("未读或未用", "left out"), string.Create(CultureInfo.InvariantCulture, $"{account.Unreadable} unreadable, {account.Repeated} repeated, {account.UnknownPost} unknown post, {account.UnknownPerson} unknown person, {account.WithoutConsent} without consent")),
            (_tongue.Say("训练 / 评估", "to learn from / to judge on"), string.Create(CultureInfo.InvariantCulture, $"{split.TrainPairs} / {split.TestPairs} ({split.TestPosts} posts, {split.TestPeople} people; {split.BetweenPairs} in neither)")),
        ]));
    }

    private void WriteMetrics(IEnumerable<MetricFigure> figures, string title)
    {
        var scorers = figures.GroupBy(figure => (figure.Scorer, figure.Grouping)).ToList();
        if (scorers.Count == 0)
            return;
        _layout.Heading(title);
        Table table = Layout.Table(["", .. MetricNames.Select(name => name.Replace("_error", "", StringComparison.Ordinal))]);
        foreach (var scorer in scorers)
        {
            Dictionary<string, MetricFigure> byName = scorer.ToDictionary(figure => figure.Metric);
            table.AddRow([Cells.Plain(scorer.Key.Scorer), .. MetricNames.Select(name => Cells.Right(byName.TryGetValue(name, out MetricFigure? figure) ? Interval(figure.Value, figure.Low, figure.High) : ""))]);
        }

        _layout.Block(table);
    }

    private void WriteReliability(EvaluationReport report)
    {
        _layout.Heading(_tongue.Say("校准(预期与实际的平均结果)", "Calibration (mean outcome expected and found)"));
        Table table = Layout.Table(_tongue.Say("配对", "pairs"), _tongue.Say("预期", "expected"), _tongue.Say("实际", "found"));
        foreach (ReliabilityBin bin in report.Reliability)
            table.AddRow(Cells.Count(bin.Pairs), Cells.Right(Number(bin.Expected)), Cells.Right(Number(bin.Found)));
        _layout.Block(table);
    }

    private void WriteComposites(EvaluationReport report)
    {
        if (report.Composites.Count == 0)
            return;
        _layout.Heading(_tongue.Say("可合成的特征对(在未见岗位上的收益)", "Couples of features that could be composites (gain on posts not seen)"));
        Table table = Layout.Table("", "", _tongue.Say("均方误差", "squared error"), _tongue.Say("ndcg@10 按岗位", "ndcg@10 by post"), _tongue.Say("ndcg@10 按人", "ndcg@10 by person"));
        foreach (InteractionGain gain in report.Composites)
        {
            table.AddRow(Cells.Plain(gain.First), Cells.Plain(gain.Second), Cells.Right(gain.ErrorGain.ToString("0.00000", CultureInfo.InvariantCulture)),
                Cells.Right(Interval(gain.NdcgByPost.Value, gain.NdcgByPost.Low, gain.NdcgByPost.High)), Cells.Right(Interval(gain.NdcgByPerson.Value, gain.NdcgByPerson.Low, gain.NdcgByPerson.High)));
        }

        _layout.Block(table);
    }

    private void WriteFairness(EvaluationReport report)
    {
        _layout.Heading(_tongue.Say("公平", "Fairness"));
        foreach (FairnessResult result in report.Fairness)
        {
            string state = !result.IsGate ? _tongue.Say("报告", "reported") : result.Passed ? _tongue.Say("通过", "passed") : _tongue.Say("未通过", "FAILED");
            _layout.Line($"{result.Measure}: {state}", result.Passed ? "bold" : "bold red");
            _layout.Under(result.Statement, "grey");
            Table table = Layout.Table("", "n", "", "");
            foreach (CellFigure cell in result.Cells)
                table.AddRow(Cells.Plain(cell.Cell), Cells.Count(cell.People), Cells.Right(Interval(cell.Value, cell.Low, cell.High)), Cells.Plain(cell.Verdict.ToString().ToLowerInvariant()));
            _layout.Block(table, 4);
        }
    }

    private static string Interval(double? value, double? low, double? high) =>
        value is null ? "" : low is null ? Short(value) : $"{Short(value)} [{Short(low)} {Short(high)}]";

    // Five figures with intervals fit beside each other; the whole digits are in the file.
    private static string Short(double? value) => value?.ToString(".000", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";
}
