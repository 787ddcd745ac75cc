using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>What every model is shown beside: orders that a few lines make, and what an oracle could do.</summary>
internal static class Baselines
{
    // A trade's mean counts as much as that of so many pairs of the overall mean.
    private const double PriorPairs = 20;

    // In the middle of all: nobody knows.
    private const double UnknownKm = 60;

    /// <summary>
    /// <c>random</c>; <c>popularity</c> (mean outcome, in the training part, of the post's occupation and of people who wish for what the person
    /// does); <c>distance</c> (nearest first); <c>skills</c> (required skills covered, then preferred); <c>base_rate</c> (one score for
    /// all); and with an oracle <c>oracle_visible</c> and <c>oracle_truth</c>, the ceilings without and with what no record shows.
    /// </summary>
    public static IEnumerable<PairScorer> Of(PairTable table, PairSplit split)
    {
        yield return new("random", [.. Enumerable.Range(0, table.Rows).Select(row => SeededDraw.Share(split.Seed, PairHash.Combine((ulong)table.PostOf[row], (ulong)table.PersonOf[row])))]);
        yield return new("popularity", Popularity(table, split.Train));
        yield return new("distance", [.. table.DistanceKm.Select(km => float.IsNaN(km) ? -UnknownKm : -km)]);
        yield return new("skills", Skills(table));
        yield return new("base_rate", new double[table.Rows]);
        if (table.Visible is { } visible)
            yield return new("oracle_visible", [.. visible.Select(value => (double)value)]);
        if (table.Truth is { } truth)
            yield return new("oracle_truth", [.. truth.Select(value => (double)value)]);
    }

    private static double[] Skills(PairTable table)
    {
        var required = table.Columns[Index(table, "skills_required")];
        var preferred = table.Columns[Index(table, "skills_preferred")];
        return [.. required.Select((bin, row) => (16.0 * bin) + preferred[row])];
    }

    private static int Index(PairTable table, string name) => table.Features.Index().First(feature => feature.Item.Name == name).Index;

    private static double[] Popularity(PairTable table, IReadOnlyList<int> train)
    {
        var weight = train.Sum(row => (double)table.Weights[row]);
        var mean = weight > 0 ? train.Sum(row => (double)table.Weights[row] * table.Grades[row]) / weight : 0;
        var posts = Means(table, train, mean, row => table.PostTrades[table.PostOf[row]]);
        var people = Means(table, train, mean, row => table.PersonTrades[table.PersonOf[row]]);
        return [.. Enumerable.Range(0, table.Rows).Select(row =>
            posts.GetValueOrDefault(table.PostTrades[table.PostOf[row]], mean) + people.GetValueOrDefault(table.PersonTrades[table.PersonOf[row]], mean))];
    }

    private static Dictionary<string, double> Means(PairTable table, IReadOnlyList<int> train, double mean, Func<int, string> trade) =>
        train.GroupBy(trade, StringComparer.Ordinal).ToDictionary(
            rows => rows.Key,
            rows => (rows.Sum(row => (double)table.Weights[row] * table.Grades[row]) + (PriorPairs * mean)) / (rows.Sum(row => (double)table.Weights[row]) + PriorPairs),
            StringComparer.Ordinal);
}
