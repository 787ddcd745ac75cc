using System.Diagnostics;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>
/// Times of whole questions to a pool of any size, in one run: making the tables, the scan per path, reading every column in use
/// once, both with two threads, and many questions in one pass. The quickest of several rounds counts for each question, because the
/// machine is not this program's alone.
/// </summary>
internal static class PoolTimes
{
    private const int Questions = 16;
    private const int Rounds = 9;
    private const int SmallPool = 10_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.7);

    private static readonly ScanRequest Request = new(100, 20);

    /// <summary>Nanoseconds a pair.</summary>
    public readonly record struct Speed(int People, double Current, double Scalar, double Floor);

    public static Speed Run(int people)
    {
        var clock = Stopwatch.StartNew();
        var crowd = CandidateCrowd.Make(people, Questions);
        var pool = crowd.Pool;
        Report.Line($"pool: {pool.Count} rows, {(double)pool.Bytes / pool.Count:0.0} bytes a row, made from its rows in {clock.Elapsed.TotalSeconds:0.0} s");
        PoolQuery[] queries = [.. crowd.Posts.Select(_ => new PoolQuery(crowd.Columns.Layout))];
        var ask = Time(queries.Length, i => crowd.Put(i, queries[i]));
        Report.Line($"tables of a question: {ask:0.000} ms");
        var floor = Time(queries.Length, i => ReadFloor.Read(pool, queries[i]));
        Report.Line($"read floor: {floor:0.000} ms, {floor * 1e6 / pool.Count:0.000} ns/pair, {queries.Average(query => ReadFloor.BytesPerRow(pool, query)):0.0} bytes a row read");
        TimePairs(crowd);
        var (scalar, current) = (0.0, 0.0);
        foreach (var path in VectorPaths.Supported)
        {
            var (scan, result) = (new PoolScan(path), new ScanResult());
            var took = Time(queries.Length, i => scan.Run(pool, queries[i], Request, result, CancellationToken.None), path == VectorPath.Scalar ? 2 : Rounds);
            scalar = path == VectorPath.Scalar ? took : scalar;
            current = path == VectorPaths.Current ? took : current;
            Report.Line($"{path}: {took:0.000} ms, {took * 1e6 / pool.Count:0.000} ns/pair, {scalar / took:0.0} times the scalar path, {took / floor:0.0} read floors");
        }

        TimeThreads(pool, queries, floor);
        TimeBatch(pool, queries);
        TimeImage(pool);
        PoolUpdates.Run(crowd, TimeSpan.FromSeconds(people < SmallPool ? 1 : 8));
        return new(people, current * 1e6 / pool.Count, scalar * 1e6 / pool.Count, floor * 1e6 / pool.Count);
    }

    /// <summary>The readable scan over pairs of objects, on a sample: what every scan of columns is compared with by the tests.</summary>
    private static void TimePairs(CandidateCrowd crowd)
    {
        var people = crowd.People.Take(2000).ToList();
        var took = Time(1, _ =>
        {
            var scan = new Scan(new Scorer(CandidateCrowd.Model.Tables), new ListRequest(Request.Best), Request.NearMisses);
            foreach (var person in people)
                scan.Add(new Pair(crowd.Posts[0], person, RuleSet.Shipped, CandidateCrowd.Day, CandidateCrowd.Model.Priors), person.Candidate.Id.Value);
        });
        Report.Line($"readable scan over pairs, {people.Count} of them: {took * 1e6 / people.Count:0} ns/pair");
    }

    private static void TimeThreads(Pool pool, PoolQuery[] queries, double floor)
    {
        var (scan, result) = (new PoolScan(), new ScanResult());
        PoolScan[] helper = [new()];
        var one = Time(queries.Length, i => scan.Run(pool, queries[i], Request, result, CancellationToken.None));
        var two = Time(queries.Length, i => scan.Run(helper, pool, queries[i], Request, result, CancellationToken.None));
        var floors = Time(queries.Length, i => Parallel.For(0, 2, first => ReadFloor.Read(pool, queries[i], first)));
        Report.Line($"two threads: {two:0.000} ms, {one / two:0.00} times one; read floor with two: {floors:0.000} ms, {floor / floors:0.00} times one");
    }

    private static void TimeBatch(Pool pool, PoolQuery[] queries)
    {
        var scan = new PoolScan();
        ScanResult[] results = [.. queries.Select(_ => new ScanResult())];
        var took = Time(1, _ => scan.RunAll(pool, queries, Request, results, CancellationToken.None));
        Report.Line($"{queries.Length} questions in one pass: {took:0.000} ms, {took * 1e6 / pool.Count / queries.Length:0.000} ns/pair");
    }

    private static void TimeImage(Pool pool)
    {
        var folder = Directory.CreateTempSubdirectory("matcher-benchmark-");
        var path = Path.Combine(folder.FullName, "pool.image");
        var start = Stopwatch.GetTimestamp();
        PoolImage.Save(path, pool, default, _ => default, CancellationToken.None);
        var saved = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var loaded = PoolImage.Load(path, _ => null, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start);
        Report.Line($"image: {new FileInfo(path).Length / 1e6:0.0} MB, saved in {saved.TotalSeconds:0.00} s, {loaded.Pool.Count} rows loaded and checked in {took.TotalSeconds:0.00} s");
        folder.Delete(recursive: true);
    }

    /// <summary>Mean over the questions of the quickest round of each, in milliseconds.</summary>
    private static double Time(int questions, Action<int> ask, int rounds = Rounds)
    {
        // The compiler makes code quick only after it has run for a while.
        var warm = Stopwatch.GetTimestamp();
        do
        {
            for (var i = 0; i < questions; i++)
                ask(i);
        }
        while (Stopwatch.GetElapsedTime(warm) < WarmUp);

        var sum = 0.0;
        for (var i = 0; i < questions; i++)
        {
            var least = double.MaxValue;
            for (var round = 0; round < rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                ask(i);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            sum += least;
        }

        return sum / questions;
    }
}
