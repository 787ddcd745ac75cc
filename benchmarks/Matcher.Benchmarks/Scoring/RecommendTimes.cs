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
        var (asks, scans, pairs) = (new List<double>(), new List<double>(), new List<double>());
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
            $"{people.Length} people, {scan.Path}: ask mean {asks.Average():0.00} ms (most {asks.Max():0.00}), scan mean {scans.Average():0.00} ms (most {scans.Max():0.00}); over pairs mean {pairs.Average():0} ms, ratio {pairs.Average() / (asks.Average() + scans.Average()):0}; answers equal");
        return 0;
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
