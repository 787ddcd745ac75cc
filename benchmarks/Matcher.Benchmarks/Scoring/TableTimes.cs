using System.Diagnostics;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// What the tables of a question cost: time and allocated bytes of making them for posts never asked before, for posts whose parts
/// were asked before, and the bytes of the scan that follows. Reading the records of the rows found is not measured.
/// </summary>
internal static class TableTimes
{
    private const int Posts = 64;
    private const int Rounds = 15;

    public static int Run(IReadOnlyList<int> sizes)
    {
        foreach (var people in sizes)
            Run(people);
        return 0;
    }

    private static void Run(int people)
    {
        var crowd = CandidateCrowd.Make(people, Posts * 8);
        var (query, scan, result) = (new PoolQuery(crowd.Columns.Layout), new PoolScan(), new ScanResult());
        var least = new double[Posts];
        Array.Fill(least, double.MaxValue);
        var (bytes, scanned) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            (bytes, scanned) = (0, 0);
            for (var post = 0; post < Posts; post++)
            {
                var (took, asked) = Time(() => crowd.Put(post, query));
                least[post] = Math.Min(least[post], took);
                bytes += asked;
                scanned += Time(() => scan.Run(crowd.Pool, query, new ScanRequest(100, 20), result, CancellationToken.None)).Bytes;
            }
        }

        Report.Line($"{people} people: tables of a question {least.Average():0.000} ms, {bytes / Posts:N0} bytes; scan {scanned / Posts:N0} bytes");
        // The first of the new posts pay for making the code quick that only new posts need.
        var first = Enumerable.Range(Posts, Posts * 7).Select(post => Time(() => crowd.Put(post, query))).Skip(Posts * 6).OrderBy(one => one.Milliseconds).ToList();
        Report.Line($"{people} people: tables for a post that never asked before, median {first[Posts / 2].Milliseconds:0.000} ms, {first.Average(one => one.Bytes):N0} bytes");
    }

    private static (double Milliseconds, long Bytes) Time(Action work)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
