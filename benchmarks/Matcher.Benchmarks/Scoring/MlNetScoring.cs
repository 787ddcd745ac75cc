using System.Globalization;
using System.Reflection;
using Matcher.Matching;
using Matcher.Scoring;
using Microsoft.ML;

namespace Matcher.Benchmarks;

/// <summary>
/// How much quicker is the scan of a pool than ML.NET with the same kind of model, on the same pairs, in one run, with one thread?
/// Measured: ML.NET scoring every pair from its bins, in bulk and one by one; a plain sum of table entries over the same bins; and whole
/// questions to the pool, with gates, counts, near misses and the best 100. Not measured: what makes bins of records, which the others
/// need first and a pool does not.
/// </summary>
internal static class MlNetScoring
{
    private const int Posts = 4;
    private const int Rounds = 7;

    // A scan of a million people takes a few milliseconds; so do these.
    private const int MlNetLap = 2_500;
    private const int TableLap = 250_000;
    private const int TrainingPairs = 200_000;

    public static int Run(int people, int trees = 300)
    {
        var crowd = CandidateCrowd.Make(people, Posts);
        var posts = PairRows.Of(crowd);
        var model = MlNetModel.Train(posts, TrainingPairs, trees);
        Report.Line($"{posts.Count} posts x {crowd.Pool.Count} people, {PairRows.Width} features; pool {(double)crowd.Pool.Bytes / crowd.Pool.Count:0.0} B/person");
        Report.Line($"ML.NET {typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}: {MlNetLikeness.Of(model, posts)}");
        var times = new Dictionary<string, double>();
        foreach (var rows in posts)
        {
            foreach (var (way, ns) in Measure(crowd, model, rows))
                times[way] = times.GetValueOrDefault(way) + (ns / posts.Count);
        }

        Print(times);
        return 0;
    }

    private static void Print(Dictionary<string, double> times)
    {
        Report.Line($"{"",-34} {"ns/pair",10} {"rows/s",14} {"x best scan",12}");
        var best = times.Values.Min();
        foreach (var (way, ns) in times)
            Report.Line($"{way,-34} {ns,10:0.000} {1e9 / ns,14:N0} {ns / best,12:0.0}");
        Report.Line($"each: mean over the posts; laps of some milliseconds (a scan is one lap), each the least of {Rounds} rounds, the ways taking turns; processors {Environment.ProcessorCount}, load {Load()}");
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>The time of each way, the ways taking turns, so that what else the machine does meets all alike.</summary>
    private static Dictionary<string, double> Measure(CandidateCrowd crowd, MlNetModel model, PairRows rows)
    {
        var result = new ScanResult();
        var ways = Ways(crowd, model, rows, result).Select(way => (way.Way, way.Run, Laps: new Laps())).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (_, run, laps) in ways)
            {
                laps.StartRound();
                run(laps);
                // The first round warms up.
                if (round == 0)
                    laps.Forget();
            }
        }

        CheckSame(crowd, rows, result);
        return ways.ToDictionary(way => way.Way, way => way.Laps.TotalNs / rows.Count);
    }

    private static IEnumerable<(string Way, Action<Laps> Run)> Ways(CandidateCrowd crowd, MlNetModel model, PairRows rows, ScanResult result)
    {
        var (query, tables) = (new PoolQuery(crowd.Columns.Layout), new TableSum(CandidateCrowd.Model.Tables));
        new PostQuestion(crowd.Columns, query).Ask(CandidateCrowd.Model.Tables, RuleSet.Shipped, CandidateCrowd.Day, rows.Post, CandidateCrowd.Model.Priors);
        var loaded = model.Load(rows);
        yield return ("ML.NET Transform, rows in memory", laps => model.Best(loaded, laps.End, MlNetLap));
        yield return ("ML.NET Transform, rows streamed", laps => model.Best(model.Stream(rows), laps.End, MlNetLap));
        var engine = model.Engine();
        yield return ("ML.NET PredictionEngine", laps => InLaps(rows.Count, MlNetLap, laps, (from, to) => Predict(engine, rows, from, to)));
        yield return ("table sum over the same rows", laps => InLaps(rows.Count, TableLap, laps, (from, to) => tables.Best(rows, from, to)));
        foreach (var path in VectorPaths.Supported)
        {
            var scan = new PoolScan(path);
            yield return ($"pool scan, top 100, {path}", laps =>
            {
                scan.Run(crowd.Pool, query, new ScanRequest(100, 20), result, CancellationToken.None);
                laps.End();
            });
        }
    }

    private static void InLaps(int rows, int lapRows, Laps laps, Action<int, int> run)
    {
        for (var from = 0; from < rows; from += lapRows)
        {
            run(from, Math.Min(rows, from + lapRows));
            laps.End();
        }
    }

    private static void Predict(PredictionEngine<MlNetRow, MlNetScore> engine, PairRows rows, int from, int to)
    {
        var (pair, score) = (new MlNetRow(), new MlNetScore());
        for (var row = from; row < to; row++)
        {
            pair.Fill(rows[row], 0);
            engine.Predict(pair, ref score);
        }
    }

    /// <summary>The rows that others are given hold the pairs that the pool ranks.</summary>
    private static void CheckSame(CandidateCrowd crowd, PairRows rows, ScanResult result)
    {
        foreach (var ranked in result.Best)
        {
            var row = int.Parse(crowd.Pool.IdOf(ranked).AsSpan(2), CultureInfo.InvariantCulture);
            if (rows.Scores[row] != ranked.Score)
                throw new InvalidOperationException($"Person {row} has {rows.Scores[row]} as a row and {ranked.Score} in the pool.");
        }
    }
}
