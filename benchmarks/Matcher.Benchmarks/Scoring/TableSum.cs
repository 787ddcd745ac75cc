using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>The plainest way to score rows of bins with the tables: one look-up and one addition for every feature of every row.</summary>
internal sealed class TableSum
{
    private readonly int[] _points = new int[PairRows.Width * FeatureSpec.MaxBins];
    private readonly int _intercept;

    public TableSum(TableModel model)
    {
        _intercept = model.Intercept;
        for (var feature = 0; feature < PairRows.Width; feature++)
            model.Table(feature).CopyTo(_points.AsSpan(feature * FeatureSpec.MaxBins));
    }

    /// <summary>The best score of all rows, each of which is scored.</summary>
    public long Best(PairRows rows) => Best(rows, 0, rows.Count);

    /// <summary>The best score from one row to before another.</summary>
    public long Best(PairRows rows, int from, int to)
    {
        var best = long.MinValue;
        for (var row = from; row < to; row++)
        {
            long score = _intercept;
            var bins = rows[row];
            for (var feature = 0; feature < bins.Length; feature++)
                score += _points[(feature * FeatureSpec.MaxBins) + bins[feature]];
            best = Math.Max(best, score);
        }

        return best;
    }
}
