using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// Which two features act together in a way that no sum of tables can show: for each couple a table over both is fitted to what the model
/// leaves unexplained, after each alone has been given its due, and judged on posts that it has not seen.
/// </summary>
internal sealed class InteractionGains
{
    private const double JudgedShare = 0.25;

    // A cell's mean counts as if it had so many more pairs without any gain.
    private const double PriorPairs = 30;
    private const int Passes = 3;

    private readonly PairTable _table;
    private readonly PairSplit _split;
    private readonly Judgement _judged;
    private readonly int[] _fitted;
    private readonly int[] _held;
    private readonly float[] _left;

    private InteractionGains(PairTable table, PairSplit split, Judgement judged)
    {
        (_table, _split, _judged) = (table, split, judged);
        var isHeld = split.Train.ToLookup(row => SeededDraw.Share(split.Seed + 1, (ulong)table.PostOf[row]) < JudgedShare);
        (_fitted, _held) = ([.. isHeld[false]], [.. isHeld[true]]);
        _left = new float[table.Rows];
        foreach (var row in split.Train)
            _left[row] = (float)(table.Grades[row] - judged.Calibration.Expect(judged.Scorer.Scores[row]));
    }

    /// <summary>The couples that gain most, most first.</summary>
    public static IReadOnlyList<InteractionGain> Of(PairTable table, PairSplit split, Judgement judged, int count, CancellationToken cancellationToken)
    {
        var gains = new InteractionGains(table, split, judged);
        var features = table.Features.Count;
        (int First, int Second)[] couples = [.. from first in Enumerable.Range(0, features) from second in Enumerable.Range(first + 1, features - first - 1) select (first, second)];
        var errors = new double[couples.Length];
        Parallel.For(0, couples.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => errors[i] = gains.ErrorGain(couples[i].First, couples[i].Second));
        return [.. couples.Zip(errors).OrderByDescending(one => one.Second).Take(count).Select(one => gains.Describe(one.First.First, one.First.Second, one.Second))];
    }

    private double ErrorGain(int first, int second)
    {
        var (alone, both) = Fit(first, second, _fitted);
        var gain = 0.0;
        foreach (var row in _held)
        {
            var (a, b) = (_table.Columns[first][row], _table.Columns[second][row]);
            var left = _left[row] - alone[0][a] - alone[1][b];
            gain += (left * left) - ((left - both[a, b]) * (left - both[a, b]));
        }

        return _held.Length > 0 ? gain / _held.Length : 0;
    }

    /// <summary>Tables of each alone, then of both together, on some rows.</summary>
    private (double[][] Alone, double[,] Both) Fit(int first, int second, IReadOnlyList<int> rows)
    {
        int[] features = [first, second];
        double[][] alone = [.. features.Select(feature => new double[_table.Features[feature].Bins])];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var side = 0; side < 2; side++)
            {
                var (own, other, otherTable) = (_table.Columns[features[side]], _table.Columns[features[1 - side]], alone[1 - side]);
                var (sums, counts) = (new double[alone[side].Length], new double[alone[side].Length]);
                foreach (var row in rows)
                {
                    sums[own[row]] += _left[row] - otherTable[other[row]];
                    counts[own[row]]++;
                }

                alone[side] = [.. sums.Zip(counts, (sum, count) => sum / (count + PriorPairs))];
            }
        }

        return (alone, Together(first, second, rows, alone));
    }

    private double[,] Together(int first, int second, IReadOnlyList<int> rows, double[][] alone)
    {
        var both = new double[alone[0].Length, alone[1].Length];
        var counts = new int[alone[0].Length, alone[1].Length];
        foreach (var row in rows)
        {
            var (a, b) = (_table.Columns[first][row], _table.Columns[second][row]);
            both[a, b] += _left[row] - alone[0][a] - alone[1][b];
            counts[a, b]++;
        }

        for (var a = 0; a < alone[0].Length; a++)
        {
            for (var b = 0; b < alone[1].Length; b++)
                both[a, b] /= counts[a, b] + PriorPairs;
        }

        return both;
    }

    private InteractionGain Describe(int first, int second, double errorGain)
    {
        var (alone, both) = Fit(first, second, _split.Train);
        double[] before = [.. Enumerable.Range(0, _table.Rows).Select(row =>
            _judged.Calibration.Expect(_judged.Scorer.Scores[row]) + (1e-6 * _judged.Scorer.Scores[row])
            + alone[0][_table.Columns[first][row]] + alone[1][_table.Columns[second][row]])];
        double[] after = [.. before.Select((score, row) => score + both[_table.Columns[first][row], _table.Columns[second][row]])];
        return new(_table.Features[first].Name, _table.Features[second].Name, errorGain, Ndcg(before, after, Grouping.Post), Ndcg(before, after, Grouping.Candidate));
    }

    private MetricFigure Ndcg(double[] before, double[] after, Grouping grouping)
    {
        double[] Of(double[] scores) => ListFigures.Of(_table, RankedLists.Of(_table, _split.Test, scores, grouping, _split.Seed), scores).Ndcg;
        return MetricFigure.Of("composite", "ndcg@10", grouping, ListFigures.Mean(Of(after).Zip(Of(before), (one, other) => one - other), _split.Seed));
    }
}
