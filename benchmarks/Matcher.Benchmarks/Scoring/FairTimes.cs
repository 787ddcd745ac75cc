using System.Diagnostics;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// Whole fairs, the making of every table included: every pair of a small fair scored, and the best hundred for each of many posts
/// out of a large pool, many questions in one pass.
/// </summary>
internal static class FairTimes
{
    private const int PostsPerPass = 64;

    public static int Run(int posts, int people, int best)
    {
        var crowd = CandidateCrowd.Make(people, posts);
        var (scan, passes) = (new PoolScan(), crowd.Posts.Chunk(PostsPerPass).Count());
        PoolQuery[] queries = [.. Enumerable.Range(0, PostsPerPass).Select(_ => new PoolQuery(crowd.Columns.Layout))];
        ScanResult[] results = [.. queries.Select(_ => new ScanResult())];
        var least = double.MaxValue;
        var rounds = (long)posts * people > 100_000_000 ? 1 : 20;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var pass = 0; pass < passes; pass++)
            {
                var count = Math.Min(PostsPerPass, crowd.Posts.Count - (pass * PostsPerPass));
                for (var i = 0; i < count; i++)
                    crowd.Put((pass * PostsPerPass) + i, queries[i]);
                scan.RunAll(crowd.Pool, queries[..count], new ScanRequest(best), results[..count], CancellationToken.None);
            }

            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var pairs = (double)crowd.Posts.Count * crowd.Pool.Count;
        Report.Line($"{crowd.Posts.Count} posts x {crowd.Pool.Count} people, best {best} each, {scan.Path}, one thread: {least:0.000} s, {pairs / least / 1e6:0.00} million pairs a second, {least * 1e9 / pairs:0.00} ns/pair");
        return 0;
    }
}
