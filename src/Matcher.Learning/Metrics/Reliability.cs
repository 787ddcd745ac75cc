namespace Matcher.Learning;

/// <summary>How far outcomes are from what was expected: the mean distance over tenths of the pairs, in grades.</summary>
internal sealed class Reliability
{
    private const int Bins = 10;

    // Few draws are enough for two digits, and each goes over every group and bin.
    private const int Draws = 400;

    private readonly int[] _counts = new int[Bins];
    private readonly double[] _expected = new double[Bins];
    private readonly double[] _found = new double[Bins];
    private int[,] _pairs = new int[0, 0];
    private double[,] _gaps = new double[0, 0];

    private Reliability()
    {
    }

    /// <summary>The mean over pairs of the distance in their tenth.</summary>
    public Figure Error { get; private set; }

    /// <summary>The tenths, least expected first; pairs of one expectation are in one tenth, so there may be fewer.</summary>
    public IReadOnlyList<ReliabilityBin> Tenths =>
        [.. Enumerable.Range(0, Bins).Where(bin => _counts[bin] > 0).Select(bin => new ReliabilityBin(_counts[bin], _expected[bin] / _counts[bin], _found[bin] / _counts[bin]))];

    /// <summary>Measures.</summary>
    /// <param name="expected">What was expected of each pair, at least one.</param>
    /// <param name="grades">What was found.</param>
    /// <param name="groups">The group of each pair, from 0; groups are drawn for the interval.</param>
    /// <param name="seed">Where the draws begin.</param>
    public static Reliability Of(double[] expected, float[] grades, int[] groups, ulong seed)
    {
        var (reliability, binOf, count) = (new Reliability(), BinsOf(expected), groups.Max() + 1);
        var (pairs, gaps) = (new int[count, Bins], new double[count, Bins]);
        for (var row = 0; row < expected.Length; row++)
        {
            var bin = binOf[row];
            reliability._counts[bin]++;
            reliability._expected[bin] += expected[row];
            reliability._found[bin] += grades[row];
            pairs[groups[row], bin]++;
            gaps[groups[row], bin] += expected[row] - grades[row];
        }

        reliability._pairs = pairs;
        reliability._gaps = gaps;
        reliability.Error = Bootstrap.Of(reliability.Measure([.. Enumerable.Repeat(1, count)]), count, Draws, seed, reliability.Measure);
        return reliability;
    }

    /// <summary>The error of this less that of another on the same pairs; groups are drawn together.</summary>
    public Figure Less(Reliability other, ulong seed) => Bootstrap.Of(
        Error.Value - other.Error.Value, _pairs.GetLength(0), Draws, seed, times => Measure(times) - other.Measure(times));

    private double Measure(int[] times)
    {
        var (all, distance) = (0, 0.0);
        for (var bin = 0; bin < Bins; bin++)
        {
            var gap = 0.0;
            for (var group = 0; group < times.Length; group++)
            {
                all += times[group] * _pairs[group, bin];
                gap += times[group] * _gaps[group, bin];
            }

            distance += Math.Abs(gap);
        }

        return all > 0 ? distance / all : double.NaN;
    }

    private static int[] BinsOf(double[] expected)
    {
        int[] order = [.. Enumerable.Range(0, expected.Length)];
        Array.Sort(order, (one, other) => expected[one] != expected[other] ? expected[one].CompareTo(expected[other]) : one.CompareTo(other));
        var bins = new int[expected.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var isTied = i > 0 && expected[order[i]] == expected[order[i - 1]];
            bins[order[i]] = isTied ? bins[order[i - 1]] : (int)((long)i * Bins / order.Length);
        }

        return bins;
    }
}
