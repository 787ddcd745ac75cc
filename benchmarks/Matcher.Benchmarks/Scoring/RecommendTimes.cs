using System.Diagnostics;
using Matcher.Matching;
using Matcher.Scoring;
using Matcher.Simulation;

namespace Matcher.Benchmarks;

/// <summary>
/// Times of one recommendation over posts, real ones or simulated, from the pool and from the readable scan over pairs, one after the
/// other for the same people; both answers are compared. Reading the page back and waiting are not measured.
/// </summary>
internal static class RecommendTimes
{
    private const int People = 20;
    private const int Rounds = 5;

    private static readonly ListRequest Page = new(20);

    /// <summary>Measures.</summary>
    /// <param name="posts">How many posts.</param>
    /// <param name="areReal">Real titles and texts, which say little about access, instead of simulated posts, which say much.</param>
    public static int Run(int posts, bool areReal)
    {
        var population = PopulationGenerator.Generate(new() { Candidates = People * 2, Posts = areReal ? 1 : posts, Day = CandidateCrowd.Day, Seed = 4, OraclePairs = 0 });
        var key = RuleSet.Shipped.TieKey;
        var employers = population.Employers.ToDictionary(employer => employer.Id);
        PostView[] views = [.. (areReal ? PostCorpus.Make(posts) : population.Posts).Select(post => new PostView(
            post, post.Employer is { } id ? employers[id] : null, PairHash.OfId(key.Span, post.Id.Value), CandidateCrowd.Day, new MatchSettings().ProvisionMaxAgeDays))];
        CandidateView[] people = [.. population.Candidates.Where(candidate => candidate.ConsentsToMatching).Take(People).Select(candidate => new CandidateView(candidate, key.Span, CandidateCrowd.Day))];
        var clock = Stopwatch.StartNew();
        var pool = PostPool.Build(views.Length, index => views[index]);
        Report.Line($"{pool.Pool.Count} posts, {(double)pool.Pool.Bytes / pool.Pool.Count:0.0} B/post, built in {clock.Elapsed.TotalMilliseconds:0} ms");
        var (question, scan, result) = (new CandidateQuestion(pool.Columns, new PoolQuery(pool.Columns.Layout)), new PoolScan(), new ScanResult());
        var (asks, scans, ranks, pairs) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        foreach (var person in people)
        {
            var (ask, run) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                clock.Restart();
                question.Ask(CandidateCrowd.Model.Tables, RuleSet.Shipped, person, CandidateCrowd.Model.Priors);
                ask = Math.Min(ask, clock.Elapsed.TotalMilliseconds);
                clock.Restart();
                scan.Run(pool.Pool, question.Query, Matchmaker.Request(Page, 20), result, CancellationToken.None);
                run = Math.Min(run, clock.Elapsed.TotalMilliseconds);
            }

            ranks.Add(Rank(pool.Pool, question.Query, scan, result, clock));
            scan.Run(pool.Pool, question.Query, Matchmaker.Request(Page, 20), result, CancellationToken.None);
            asks.Add(ask);
            scans.Add(run);
            clock.Restart();
            var reference = new Scan(new Scorer(CandidateCrowd.Model.Tables), Page, 20);
            foreach (var view in views)
                reference.Add(new Pair(view, person, RuleSet.Shipped, CandidateCrowd.Day, CandidateCrowd.Model.Priors), view.Post.Id.Value);
            pairs.Add(clock.Elapsed.TotalMilliseconds);
            Compare(pool.Pool, reference, result);
        }

        Report.Line(
            $"{people.Length} people, {scan.Path}: ask mean {asks.Average():0.00} ms (most {asks.Max():0.00}), scan mean {scans.Average():0.00} ms (most {scans.Max():0.00}), rank of the middle row mean {ranks.Average():0.00} ms (most {ranks.Max():0.00}); over pairs mean {pairs.Average():0} ms, ratio {pairs.Average() / (asks.Average() + scans.Average()):0}; answers equal");
        return 0;
    }

    /// <summary>The time in which the rank of the row in the middle of the list is counted.</summary>
    private static double Rank(Pool pool, PoolQuery query, PoolScan scan, ScanResult result, Stopwatch clock)
    {
        scan.Run(pool, query, new ScanRequest(0), result, CancellationToken.None);
        if (result.Listed == 0)
            return 0;
        var middle = (int)(result.Listed + 1) / 2;
        scan.Run(pool, query, new ScanRequest(middle), result, CancellationToken.None);
        var row = result.Best[^1];
        var key = new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row));
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            clock.Restart();
            scan.Run(pool, query, new ScanRequest(0, 0, key), result, CancellationToken.None);
            least = Math.Min(least, clock.Elapsed.TotalMilliseconds);
        }

        return result.Before == middle ? least : throw new InvalidOperationException($"The row at {middle} was counted at {result.Before}.");
    }

    private static void Compare(Pool pool, Scan reference, ScanResult result)
    {
        var counts = reference.Counts();
        var isEqual = (counts.Considered, counts.Removed, counts.OneFactAway) == (result.Considered, result.Removed, result.OneFactAway)
            && reference.TakeBest().Select(best => best.Key).SequenceEqual(Keys(pool, result.Best))
            && reference.TakeNearMisses().Select(near => near.Key).SequenceEqual(Keys(pool, result.NearMisses));
        if (!isEqual)
            throw new InvalidOperationException("The pool and the scan over pairs gave different answers.");
    }

    private static List<RankKey> Keys(Pool pool, ReadOnlySpan<RankedRow> rows)
    {
        var keys = new List<RankKey>();
        foreach (var row in rows)
            keys.Add(new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row)));
        return keys;
    }
}
