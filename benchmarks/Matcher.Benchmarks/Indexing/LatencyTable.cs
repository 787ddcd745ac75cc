using System.Diagnostics;
using System.Globalization;

namespace Matcher.Benchmarks;

/// <summary>Times of single searches per engine, kind of query and query.</summary>
internal sealed class LatencyTable(IReadOnlyList<StatedQueries.StatedQuery> queries)
{
    private const string Heads = "   p50     p95     p99      max";

    private readonly Dictionary<string, double[][]> _ms = [];

    /// <summary>Runs every query with every engine, round by round in turn, so that what else the machine does meets all engines alike.</summary>
    public void Measure(IReadOnlyList<(string Engine, Action<string> Search)> engines, int rounds)
    {
        foreach (var (engine, search) in engines)
        {
            _ms[engine] = [.. queries.Select(_ => new double[rounds])];
            foreach (var query in queries)
                search(query.Text);
        }
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (engine, search) in engines)
            {
                for (var i = 0; i < queries.Count; i++)
                {
                    var started = Stopwatch.GetTimestamp();
                    search(queries[i].Text);
                    _ms[engine][i][round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }
            }
        }
    }

    /// <summary>
    /// Percentiles over every single search, whatever the machine did meanwhile; over the queries, each by the median of its rounds; and
    /// each by its quickest round, which is the nearest to a machine of one's own.
    /// </summary>
    public void Print()
    {
        foreach (var (engine, times) in _ms)
        {
            Report.Line($"{engine,-17} {"n",5} | every search, ms {Heads} | medians   {Heads} | quickest  {Heads}");
            foreach (var kind in queries.Select(query => query.Kind).Distinct().Append("all"))
            {
                var rows = times.Where((_, i) => kind == "all" || queries[i].Kind == kind).Select(row => row.Order().ToList()).ToList();
                var every = rows.SelectMany(row => row).ToList();
                Report.Line($"  {kind,-15} {every.Count,5} |                  {Percentiles(every)} |           {Percentiles(rows.Select(row => row[row.Count / 2]))} |           {Percentiles(rows.Select(row => row[0]))}");
            }
        }
    }

    private static string Percentiles(IEnumerable<double> ms)
    {
        var sorted = ms.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{At(sorted, 0.5),6:F2} {At(sorted, 0.95),7:F2} {At(sorted, 0.99),7:F2} {sorted[^1],8:F2}");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
