using System.Diagnostics;

namespace Matcher.Benchmarks;

/// <summary>Times of single searches per engine, kind of query and query.</summary>
internal sealed class LatencyTable(IReadOnlyList<StatedQueries.StatedQuery> queries)
{
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
    /// Percentiles over every single search, whatever the machine did meanwhile, and over the queries, each by the median of its rounds.
    /// </summary>
    public void Print()
    {
        foreach (var (engine, times) in _ms)
        {
            Report.Line($"{engine,-20} {"n",6} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"max ms",8}   of medians: {"p50",6} {"p95",6} {"p99",6} {"max",6}");
            foreach (var kind in queries.Select(query => query.Kind).Distinct().Append("all"))
            {
                var rows = times.Where((_, i) => kind == "all" || queries[i].Kind == kind).ToList();
                var (single, median) = (rows.SelectMany(row => row).Order().ToList(), rows.Select(row => row.Order().ElementAt(row.Length / 2)).Order().ToList());
                Report.Line($"  {kind,-18} {single.Count,6} {At(single, 0.5),8:F2} {At(single, 0.95),8:F2} {At(single, 0.99),8:F2} {single[^1],8:F2}               {At(median, 0.5),6:F2} {At(median, 0.95),6:F2} {At(median, 0.99),6:F2} {median[^1],6:F2}");
            }
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
