using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>The pool of columns against the readable scan over pairs, which is the specification.</summary>
public class CandidatePoolTests
{
    public static TheoryData<VectorPath, bool> Cases
    {
        get
        {
            var cases = new TheoryData<VectorPath, bool>();
            foreach (var path in VectorPaths.Supported)
            {
                cases.Add(path, true);
                cases.Add(path, false);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_RandomPopulation_AnswersAsTheScanOverPairs(VectorPath path, bool usePriors)
    {
        using var world = MatchWorld.Random(44, 60, 300);
        var columns = world.Snapshot.Pool.Columns;
        var (question, scan, result) = (new PostQuestion(columns, new PoolQuery(columns.Layout)), new PoolScan(path), new ScanResult());

        foreach (var post in world.Snapshot.PostViews)
        {
            question.Ask(world.Snapshot.Scorer.Model, world.Snapshot.Rules, world.Snapshot.Versions.Day, post, usePriors ? MatchWorld.Model.Priors : null);

            scan.Run(world.Snapshot.Pool.Pool, question.Query, new ScanRequest(1000, 20), result, TestContext.Current.CancellationToken);

            var expected = new Scan(world.Snapshot.Scorer, new ListRequest(1000), nearMissCount: 20);
            foreach (var candidate in world.Snapshot.People)
                expected.Add(world.Snapshot.Pair(post, candidate, usePriors), candidate.Candidate.Id.Value);
            var counts = expected.Counts();
            Assert.Equal((counts.Considered, counts.Removed, counts.OneFactAway), (result.Considered, result.Removed, result.OneFactAway));
            Assert.Equal(counts.Gates, question.GateCounts(result));
            Assert.Equal(counts.OneFactAway, question.SingleFacts(result).Sum(fact => fact.People));
            Assert.Equal(expected.TakeBest().Select(best => best.Key), Keys(world.Snapshot.Pool.Pool, result.Best));
            Assert.Equal(expected.TakeNearMisses().Select(near => near.Key), Keys(world.Snapshot.Pool.Pool, result.NearMisses));
        }
    }

    [Fact]
    public void Columns_EveryGate_IsAskedOfTheFacetsThatItReads()
    {
        // These look at the post alone.
        string[] ofPosts = ["closed", "wording"];

        var asked = CandidateFacets.All().SelectMany(facet => facet.Gates).Select(gate => gate.Code).ToHashSet();

        Assert.Equal(Gates.All.Select(gate => gate.Code).Except(ofPosts).Order(), asked.Order());
    }

    [Fact]
    public void Columns_EveryFeature_IsAskedOnce()
    {
        // Read from sets, from the items of several facets, or from the post alone.
        string[] others = ["hardest_accommodation", "open_items", "skills_required", "skills_preferred", "occupation_closeness", "title_relevance", "training", "retention", "reserved"];

        var asked = CandidateFacets.All().SelectMany(facet => facet.Features).Select(feature => feature.Spec.Name);

        Assert.Equal(Features.All.Select(feature => feature.Spec.Name).Order(), asked.Concat(others).Order());
    }

    internal static List<RankKey> Keys(Pool pool, ReadOnlySpan<RankedRow> rows)
    {
        var keys = new List<RankKey>();
        foreach (var row in rows)
            keys.Add(new RankKey(row.Score, row.Priority, row.Hash, pool.IdOf(row)));
        return keys;
    }
}
