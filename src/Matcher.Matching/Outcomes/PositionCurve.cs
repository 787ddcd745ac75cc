namespace Matcher.Matching;

/// <summary>
/// How often the pair at a position of a list is looked at, against the one at the top. Estimated from the positions of what was
/// viewed, in steps that widen down the list, where there are views enough; elsewhere 1 / log2(1 + position). It never rises.
/// </summary>
/// <remarks>
/// Lists that nobody looked at are not recorded, and what stands higher is better too, so the estimate falls faster than attention
/// alone would: weights lean to the deeper positions. The clip bounds what that can do.
/// </remarks>
public sealed class PositionCurve
{
    /// <summary>The fewest views of a step, and of the top, that count as enough.</summary>
    public const int LeastViews = 100;

    /// <summary>No position is taken to be looked at less often than this, so no pair weighs more than ten.</summary>
    public const double LeastShare = 0.1;

    // The last position of each step; the step behind the last has none.
    private static readonly int[] Ends = [1, 2, 3, 5, 10, 20, 50, 100];

    private readonly double?[] _shares;

    private PositionCurve(double?[] shares, long views) => (_shares, Views) = (shares, views);

    /// <summary>How many views it rests on.</summary>
    public long Views { get; }

    /// <summary>Estimates a curve.</summary>
    /// <param name="viewed">The position of each view, from 1.</param>
    public static PositionCurve Of(IEnumerable<int> viewed)
    {
        ArgumentNullException.ThrowIfNull(viewed);
        var views = new long[Ends.Length];
        var all = 0L;
        foreach (var position in viewed)
        {
            all++;
            if (StepOf(position) is var step && step < views.Length)
                views[step]++;
        }

        var shares = new double?[Ends.Length];
        if (views[0] < LeastViews)
            return new(shares, all);
        for (var step = 0; step < Ends.Length; step++)
        {
            var positions = Ends[step] - (step == 0 ? 0 : Ends[step - 1]);
            if (views[step] >= LeastViews)
                shares[step] = (double)views[step] / positions / views[0];
        }

        return new(shares, all);
    }

    /// <summary>The share of a position, from <see cref="LeastShare"/> to 1.</summary>
    /// <param name="position">From 1.</param>
    public double Share(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        var step = StepOf(position);
        var share = step < _shares.Length && _shares[step] is { } estimated ? estimated : 1 / Math.Log2(1 + position);
        for (var before = 0; before < Math.Min(step, _shares.Length); before++)
            share = Math.Min(share, _shares[before] ?? share);
        return Math.Clamp(share, LeastShare, 1);
    }

    /// <summary>Whether the share of a position was estimated rather than assumed.</summary>
    public bool IsEstimated(int position) => StepOf(position) is var step && step < _shares.Length && _shares[step] is not null;

    /// <summary>How many pairs one at this position stands for: the inverse of its share, four decimals.</summary>
    public double Weight(int position) => Math.Round(1 / Share(position), 4);

    private static int StepOf(int position)
    {
        var step = 0;
        while (step < Ends.Length && position > Ends[step])
            step++;
        return step;
    }
}
