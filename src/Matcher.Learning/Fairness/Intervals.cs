namespace Matcher.Learning;

/// <summary>
/// Intervals that hold for all comparisons at once (Bonferroni). People are the unit: the pairs of one person move together, so a rate counts as
/// one of fewer, independent trials.
/// </summary>
internal static class Intervals
{
    private const double Error = 0.05;

    /// <summary>The normal quantile for so many comparisons at 95% together.</summary>
    public static double Z(int comparisons) => Quantile(1 - (Error / (2 * Math.Max(1, comparisons))));

    /// <summary>The mean of values of 0 to 1, one per person.</summary>
    public static Estimate Mean(IReadOnlyList<double> values, double z)
    {
        var mean = values.Average();
        var variance = values.Count > 1 ? values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count : 0;
        return Rate(mean, variance, values.Count, z);
    }

    /// <summary>A rate of hits over trials, each summed per person.</summary>
    public static Estimate Rate(IReadOnlyList<(double Hits, double Trials)> people, double z)
    {
        var (hits, trials, n) = (people.Sum(one => one.Hits), people.Sum(one => one.Trials), people.Count);
        var rate = hits / trials;
        var squares = people.Sum(one => (one.Hits - (rate * one.Trials)) * (one.Hits - (rate * one.Trials)));
        return Rate(rate, n > 1 ? squares * n / (n - 1) / (trials * trials) : 0, n, z);
    }

    /// <summary>A ratio of two sums over people, on the logarithmic scale.</summary>
    public static Estimate Ratio(IReadOnlyList<(double Over, double Under)> people, double z)
    {
        var (over, under, n) = (people.Sum(one => one.Over), people.Sum(one => one.Under), people.Count);
        // Nothing seen: as many as a Poisson count of 0 leaves possible.
        if (over <= 0)
            return new(0, 0, -Math.Log(UpperTail(z)) / under);
        var ratio = over / under;
        var squares = people.Sum(one => (one.Over - (ratio * one.Under)) * (one.Over - (ratio * one.Under)));
        var spread = Math.Exp(z * Math.Sqrt(n > 1 ? squares * n / (n - 1) : 0) / over);
        return new(ratio, ratio / spread, ratio * spread);
    }

    /// <summary>One rate over another of other people.</summary>
    /// <remarks>Source: method of variance estimates recovery (Donner and Zou, Closed-form confidence intervals for functions, 2012).</remarks>
    public static Estimate Over(Estimate one, Estimate other)
    {
        double cross = one.Value * other.Value, low = other.Low * ((2 * other.Value) - other.Low), high = other.High * ((2 * other.Value) - other.High);
        var most = low <= 0 ? double.PositiveInfinity : (cross + Root((cross * cross) - (one.High * ((2 * one.Value) - one.High) * low))) / low;
        var least = high <= 0 ? 0 : Math.Max(0, (cross - Root((cross * cross) - (one.Low * ((2 * one.Value) - one.Low) * high))) / high);
        return new(one.Value / other.Value, least, most);
    }

    /// <summary>One mean less another of other people; the same method.</summary>
    public static Estimate Minus(Estimate one, Estimate other) => new(
        one.Value - other.Value,
        one.Value - other.Value - Math.Sqrt(Square(one.Value - one.Low) + Square(other.High - other.Value)),
        one.Value - other.Value + Math.Sqrt(Square(one.High - one.Value) + Square(other.Value - other.Low)));

    /// <summary>The interval of Wilson (1927) on as many independent trials as have the variance.</summary>
    private static Estimate Rate(double rate, double variance, int people, double z)
    {
        var spread = rate * (1 - rate);
        var n = variance > 0 && spread > 0 ? spread / variance : people;
        var (centre, bound) = (rate + (z * z / (2 * n)), z * Math.Sqrt((spread / n) + (z * z / (4 * n * n))));
        var scale = 1 + (z * z / n);
        // Exact at the ends, where rounding would leave a trace.
        return new(rate, rate <= 0 ? 0 : Math.Max(0, (centre - bound) / scale), rate >= 1 ? 1 : Math.Min(1, (centre + bound) / scale));
    }

    private static double Square(double value) => value * value;

    private static double Root(double value) => Math.Sqrt(Math.Max(0, value));

    /// <summary>The normal quantile, by bisection.</summary>
    private static double Quantile(double share)
    {
        var (low, high) = (0.0, 40.0);
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (UpperTail(middle) > 1 - share)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>P(Z above x), x 0 or more: the series near 0, Laplace's continued fraction further out.</summary>
    private static double UpperTail(double x)
    {
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (x < 3)
        {
            double term = x, sum = x;
            for (var i = 1; i < 200; i++)
                sum += term *= x * x / ((2 * i) + 1);
            return 0.5 - (density * sum);
        }

        var fraction = x;
        for (var i = 100; i > 0; i--)
            fraction = x + (i / fraction);
        return density / fraction;
    }
}
