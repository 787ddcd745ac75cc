namespace Matcher.Learning;

/// <summary>One scorer judged on the test part: its lists in both groupings and how well its scores foretell outcomes.</summary>
internal sealed class Judgement
{
    private readonly PairTable _table;
    private readonly PairSplit _split;
    private readonly double[] _expected;

    public Judgement(PairTable table, PairSplit split, PairScorer scorer)
    {
        (_table, _split, Scorer) = (table, split, scorer);
        // Learned on the training part alone.
        Calibration = ScoreCalibration.Fit(
            [.. split.Train.Select(row => scorer.Scores[row])], [.. split.Train.Select(row => table.Grades[row])], [.. split.Train.Select(row => table.Weights[row])]);
        _expected = [.. split.Test.Select(row => Calibration.Expect(scorer.Scores[row]))];
        Lists = Enum.GetValues<Grouping>().ToDictionary(grouping => grouping, grouping =>
        {
            var lists = RankedLists.Of(table, split.Test, scorer.Scores, grouping, split.Seed);
            return (lists, ListFigures.Of(table, lists, scorer.Scores));
        });
    }

    public PairScorer Scorer { get; }

    /// <summary>What a score lets expect.</summary>
    public ScoreCalibration Calibration { get; }

    public Dictionary<Grouping, (RankedLists Ranked, ListFigures Figures)> Lists { get; }

    /// <summary>What was expected of each row of the test part.</summary>
    public IReadOnlyList<double> Expected => _expected;

    public Reliability ReliabilityBy(Grouping grouping) => Reliability.Of(_expected, Grades(), GroupsOf(grouping), _split.Seed);

    public IEnumerable<MetricFigure> Figures()
    {
        foreach (var grouping in Enum.GetValues<Grouping>())
        {
            foreach (var (name, values) in Lists[grouping].Figures.All)
                yield return MetricFigure.Of(Scorer.Name, name, grouping, ListFigures.Mean(values, _split.Seed));
            double[] scores = [.. _split.Test.Select(row => Scorer.Scores[row])];
            yield return MetricFigure.Of(Scorer.Name, "auc_pooled", grouping, PooledAuc.Of(scores, Grades(), PairTable.Good, GroupsOf(grouping), _split.Seed));
            yield return MetricFigure.Of(Scorer.Name, "calibration_error", grouping, ReliabilityBy(grouping).Error);
        }
    }

    /// <summary>This less another on the same lists; lists are drawn together.</summary>
    public IEnumerable<MetricFigure> Less(Judgement other)
    {
        var name = $"{Scorer.Name} - {other.Scorer.Name}";
        foreach (var grouping in Enum.GetValues<Grouping>())
        {
            foreach (var ((metric, mine), (_, theirs)) in Lists[grouping].Figures.All.Zip(other.Lists[grouping].Figures.All))
                yield return MetricFigure.Of(name, metric, grouping, ListFigures.Mean(mine.Zip(theirs, (one, two) => one - two), _split.Seed));
            yield return MetricFigure.Of(name, "calibration_error", grouping, ReliabilityBy(grouping).Less(other.ReliabilityBy(grouping), _split.Seed));
        }
    }

    private float[] Grades() => [.. _split.Test.Select(row => _table.Grades[row])];

    /// <summary>The number of each test row's list.</summary>
    private int[] GroupsOf(Grouping grouping)
    {
        var numbers = Lists[grouping].Ranked.Owners.Index().ToDictionary(owner => owner.Item, owner => owner.Index);
        var owners = grouping == Grouping.Post ? _table.PostOf : _table.PersonOf;
        return [.. _split.Test.Select(row => numbers[owners[row]])];
    }
}
