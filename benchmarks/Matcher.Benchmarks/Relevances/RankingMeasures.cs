namespace Matcher.Benchmarks;

/// <summary>How good rankings are: each measure query by query.</summary>
/// <param name="AveragePrecisions">Mean of the precision at each relevant document.</param>
/// <param name="ReciprocalRanks">One over the rank of the first relevant document.</param>
/// <param name="PrecisionsAtFive">Share of relevant ones among the first five.</param>
internal sealed record RankingMeasures(double[] AveragePrecisions, double[] ReciprocalRanks, double[] PrecisionsAtFive)
{
    private const int Samples = 1_000;

    /// <summary>Ranks all documents for every query that has a relevant one; ties by the documents' order.</summary>
    /// <param name="set">The titles.</param>
    /// <param name="scores">The scores of all documents for a query.</param>
    public static RankingMeasures Of(TitleSet set, Func<int, double[]> scores)
    {
        var rows = set.Queries.Select(query => Of(set, query, scores(query))).OfType<(double, double, double)>().ToArray();
        return new([.. rows.Select(row => row.Item1)], [.. rows.Select(row => row.Item2)], [.. rows.Select(row => row.Item3)]);
    }

    /// <summary>The mean with the 95% interval of resampled queries.</summary>
    public static (double Mean, double Low, double High) Interval(double[] values)
    {
        var random = new Random(1);
        var means = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < values.Length; i++)
                means[sample] += values[random.Next(values.Length)] / values.Length;
        }

        Array.Sort(means);
        return (values.Average(), means[Samples / 40], means[Samples - 1 - (Samples / 40)]);
    }

    private static (double, double, double)? Of(TitleSet set, int query, double[] scores)
    {
        var relevant = Enumerable.Range(0, scores.Length).Count(index => index != query && set.Groups[index] == set.Groups[query]);
        if (relevant == 0)
            return null;
        var order = Enumerable.Range(0, scores.Length).Where(index => index != query).OrderByDescending(index => scores[index]).ToArray();
        var (found, sum, first, five) = (0, 0.0, 0, 0);
        for (var rank = 1; rank <= order.Length && found < relevant; rank++)
        {
            if (set.Groups[order[rank - 1]] != set.Groups[query])
                continue;
            sum += (double)++found / rank;
            first = first == 0 ? rank : first;
            five += rank <= 5 ? 1 : 0;
        }

        return (sum / relevant, 1.0 / first, five / 5.0);
    }
}
