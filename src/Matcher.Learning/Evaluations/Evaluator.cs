using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>Judges models on held-out pairs, always beside baselines and the oracle's ceilings.</summary>
public static class Evaluator
{
    /// <summary>Judges a model.</summary>
    /// <param name="data">What it is judged on.</param>
    /// <param name="split">How the pairs are divided.</param>
    /// <param name="model">The model.</param>
    /// <param name="against">Another, for differences on the same lists; null for none.</param>
    /// <param name="composites">How many couples of features to propose as composites, 0 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EvaluationReport Judge(EvaluationData data, PairSplit split, LoadedModel model, LoadedModel? against, int composites, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(model);
        var table = data.Table;
        var judged = new Judgement(table, split, new(model.Tables.Name, table.Scores(model.Tables)));
        var other = against is null ? null : new Judgement(table, split, new(against.Tables.Name, table.Scores(against.Tables)));
        var ledger = FairnessLedger.Of(table, split, judged.Scorer.Scores);
        return new()
        {
            Model = model.Tables.Name,
            TablesSha256 = model.Checksum,
            DataSeed = data.Seed,
            OutcomesSha256 = data.OutcomesSha256,
            Day = data.Snapshot.Versions.Day,
            IsSynthetic = data.IsSynthetic,
            Account = table.Account,
            Split = SplitDescription.Of(table, split),
            BaseRate = split.Train.Average(row => (double)table.Grades[row]),
            GoodBlockedShare = GoodBlocked(table, split),
            Metrics = [.. judged.Figures(), .. other?.Figures() ?? [], .. Beside(table, split, cancellationToken)],
            Differences = other is null ? [] : [.. judged.Less(other)],
            Reliability = judged.ReliabilityBy(Grouping.Post).Tenths,
            Cells = [.. CellFigures.Of(table, split, judged, ledger.Partition)],
            Composites = composites > 0 ? InteractionGains.Of(table, split, judged, composites, cancellationToken) : [],
            Fairness = [.. FairnessOf(data, split, model, ledger, cancellationToken)],
        };
    }

    /// <summary>The figures of baselines and ceilings.</summary>
    internal static IEnumerable<MetricFigure> Beside(PairTable table, PairSplit split, CancellationToken cancellationToken)
    {
        foreach (var baseline in Baselines.Of(table, split))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var figure in new Judgement(table, split, baseline).Figures())
                yield return figure;
        }
    }

    private static double? GoodBlocked(PairTable table, PairSplit split)
    {
        var good = split.TestWithBlocked.Where(row => table.Grades[row] >= PairTable.Good).ToList();
        return good.Count > 0 ? (double)good.Count(row => table.IsBlocked[row]) / good.Count : null;
    }

    private static IEnumerable<FairnessResult> FairnessOf(EvaluationData data, PairSplit split, LoadedModel model, FairnessLedger ledger, CancellationToken cancellationToken)
    {
        var people = split.TestWithBlocked.Select(row => data.Table.PersonOf[row]).Distinct().Order().Select(person => data.Table.People[person]).ToList();
        yield return CounterfactualEquality.Check(data.Snapshot, model.Tables, people, CounterfactualEquality.UsualPairs, split.Seed);
        foreach (var result in FairnessMeasures.Of(data.Table, split, ledger))
            yield return result;
        foreach (var result in Coverage.Of(data.Snapshot, data.Table, split, ledger, cancellationToken))
            yield return result;
    }
}
