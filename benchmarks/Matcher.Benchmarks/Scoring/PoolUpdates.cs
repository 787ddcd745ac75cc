using System.Diagnostics;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// How much slower are questions, making their tables included, while a thousand people change every second? One thread asks,
/// another writes.
/// </summary>
internal static class PoolUpdates
{
    private const int PerSecond = 1_000;

    public static void Run(CandidateCrowd crowd, TimeSpan duration)
    {
        var writer = new PoolWriter(crowd.Pool, crowd.Columns.Order);
        var calm = Ask(crowd, () => crowd.Pool, duration);
        using var stop = new CancellationTokenSource();
        var writing = Task.Factory.StartNew(() => Write(crowd, writer, stop.Token), TaskCreationOptions.LongRunning);
        var busy = Ask(crowd, () => writer.Current, duration);
        stop.Cancel();
        var (updates, seconds) = writing.GetAwaiter().GetResult();
        Report.Line($"questions without updates: p50 {Percentile(calm, 0.5):0.000} ms, p99 {Percentile(calm, 0.99):0.000} ms");
        Report.Line($"with {updates / seconds:0} updates a second: p50 {Percentile(busy, 0.5):0.000} ms, p99 {Percentile(busy, 0.99):0.000} ms, p99 {Percentile(busy, 0.99) / Percentile(calm, 0.99):0.00} times");
    }

    private static List<double> Ask(CandidateCrowd crowd, Func<Pool> current, TimeSpan duration)
    {
        var (query, scan, result, times) = (new PoolQuery(crowd.Columns.Layout), new PoolScan(), new ScanResult(), new List<double>());
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(began) < duration; i++)
        {
            var start = Stopwatch.GetTimestamp();
            // The pool first: the dictionaries that the question reads have grown at least as far.
            var pool = current();
            crowd.Put(i % crowd.Posts.Count, query);
            scan.Run(pool, query, new ScanRequest(100, 20), result, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <summary>One change after the other, each visible at once; keeps to the pace over the whole time.</summary>
    private static (int Updates, double Seconds) Write(CandidateCrowd crowd, PoolWriter writer, CancellationToken stop)
    {
        var random = new Random(5);
        var start = Stopwatch.GetTimestamp();
        var updates = 0;
        while (!stop.IsCancellationRequested)
        {
            while (updates < Stopwatch.GetElapsedTime(start).TotalSeconds * PerSecond)
            {
                writer.Apply([crowd.Changed(random.Next(crowd.Pool.Count), random)], []);
                updates++;
            }

            Thread.Sleep(1);
        }

        return (updates, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
