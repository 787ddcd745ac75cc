using System.Runtime.Intrinsics;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Sums of slopes and curvatures per bin of one feature, and the best split that follows from them.</summary>
internal sealed class FeatureHistogram
{
    // Rows next to each other often share a bin; in lanes of their own they do not wait for each other's sum.
    private const int Lanes = 4;
    private const int MostBinsInLanes = 32;

    // Bounds what one tree says of rows that almost all agree, in grades or log-odds.
    private const double MostStep = 4;

    private readonly BinnedFeature _feature;
    private readonly Vector128<double>[] _sums;
    private readonly int[] _rows;
    private readonly int _lanes;

    /// <param name="feature">The feature.</param>
    /// <param name="rows">How many rows that are learned from have each bin.</param>
    public FeatureHistogram(BinnedFeature feature, int[] rows)
    {
        (_feature, _rows) = (feature, rows);
        _lanes = feature.Bins <= MostBinsInLanes ? Lanes : 1;
        _sums = new Vector128<double>[feature.Bins * _lanes];
    }

    public void Clear() => Array.Clear(_sums);

    /// <summary>Adds rows. The order of additions depends on where the calls cut, so callers always cut at the same rows.</summary>
    public void Add(ReadOnlySpan<byte> bins, ReadOnlySpan<Vector128<double>> steps)
    {
        var row = 0;
        if (_lanes == Lanes)
        {
            Span<Vector128<double>> first = _sums.AsSpan(0, _feature.Bins), second = _sums.AsSpan(_feature.Bins, _feature.Bins);
            Span<Vector128<double>> third = _sums.AsSpan(2 * _feature.Bins, _feature.Bins), fourth = _sums.AsSpan(3 * _feature.Bins, _feature.Bins);
            for (; row + Lanes <= bins.Length; row += Lanes)
            {
                first[bins[row]] += steps[row];
                second[bins[row + 1]] += steps[row + 1];
                third[bins[row + 2]] += steps[row + 2];
                fourth[bins[row + 3]] += steps[row + 3];
            }
        }

        for (; row < bins.Length; row++)
            _sums[bins[row]] += steps[row];
    }

    /// <summary>The split that gains most; the first of equals. Only splits that keep the feature's direction count.</summary>
    /// <param name="leastRows">The fewest rows on either side.</param>
    /// <param name="ridge">Curvature added to either side, so that few rows take small steps.</param>
    public SplitCandidate Best(int leastRows, double ridge)
    {
        var sums = Merged();
        var (total, rows) = (Sum(sums), _rows.Sum());
        var whole = total[0] * total[0] / (total[1] + ridge);
        var (best, left, rowsLeft) = (default(SplitCandidate), Vector128<double>.Zero, 0);
        for (var bin = 0; bin < sums.Length - 1; bin++)
        {
            left += sums[bin];
            rowsLeft += _rows[bin];
            if (_rows[bin] == 0 || rowsLeft < leastRows || rows - rowsLeft < leastRows)
                continue;
            var right = total - left;
            var (low, high) = (left[0] / (left[1] + ridge), right[0] / (right[1] + ridge));
            var gain = (left[0] * low) + (right[0] * high) - whole;
            if (gain > best.Gain && Keeps(low, high))
                best = new(gain, bin, Math.Clamp(low, -MostStep, MostStep), Math.Clamp(high, -MostStep, MostStep));
        }

        return best;
    }

    private bool Keeps(double left, double right) => _feature.Direction switch
    {
        Direction.Up => right >= left,
        Direction.Down => right <= left,
        _ => true,
    };

    private Span<Vector128<double>> Merged()
    {
        for (var lane = 1; lane < _lanes; lane++)
        {
            for (var bin = 0; bin < _feature.Bins; bin++)
                _sums[bin] += _sums[(lane * _feature.Bins) + bin];
        }

        return _sums.AsSpan(0, _feature.Bins);
    }

    private static Vector128<double> Sum(ReadOnlySpan<Vector128<double>> sums)
    {
        var total = Vector128<double>.Zero;
        foreach (var sum in sums)
            total += sum;
        return total;
    }
}
