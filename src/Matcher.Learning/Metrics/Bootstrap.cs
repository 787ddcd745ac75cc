namespace Matcher.Learning;

/// <summary>Percentile intervals by drawing whole groups with replacement; the same seed gives the same interval.</summary>
/// <remarks>Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.</remarks>
internal static class Bootstrap
{
    public const int Draws = 1000;

    /// <summary>The mean over groups.</summary>
    /// <param name="values">One value per group; groups without a value are left out before.</param>
    /// <param name="seed">Where the draws begin.</param>
    public static Figure Mean(double[] values, ulong seed)
    {
        if (values.Length == 0)
            return Figure.None;
        return Of(values.Average(), values.Length, Draws, seed, counts =>
        {
            var sum = 0.0;
            for (var group = 0; group < values.Length; group++)
                sum += counts[group] * values[group];
            return sum / values.Length;
        });
    }

    /// <summary>Any figure.</summary>
    /// <param name="value">The figure on the groups as they are.</param>
    /// <param name="groups">How many groups there are, at least one.</param>
    /// <param name="draws">How often to draw.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="measure">The figure when each group is there so many times; not a number is left out.</param>
    public static Figure Of(double value, int groups, int draws, ulong seed, Func<int[], double> measure)
    {
        var (found, counts, sequence) = (new List<double>(draws), new int[groups], new DrawSequence(seed));
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(counts);
            for (var i = 0; i < groups; i++)
                counts[sequence.Below(groups)]++;
            var one = measure(counts);
            if (!double.IsNaN(one))
                found.Add(one);
        }

        found.Sort();
        return found.Count == 0 ? Figure.None : new(value, At(found, 0.025), At(found, 0.975), groups);
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Round(share * (sorted.Count - 1), MidpointRounding.AwayFromZero)];
}
