using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>The pool of posts against the readable scan over pairs, which is the specification.</summary>
public class PostPoolTests
{
    public static TheoryData<VectorPath, bool> Cases => CandidatePoolTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_RandomPopulation_AnswersAsTheScanOverPairs(VectorPath path, bool usePriors)
    {
        var random = new Random(45);
        using var world = World(45, 400, 40);
        var (columns, model, rules) = (world.Snapshot.PostPool.Columns, world.Snapshot.Scorer.Model, world.Snapshot.Rules);
        var (question, scan, result) = (new CandidateQuestion(columns, new PoolQuery(columns.Layout)), new PoolScan(path), new ScanResult());

        foreach (var candidate in world.Snapshot.People)
        {
            question.Ask(model, rules, candidate, usePriors ? MatchWorld.Model.Priors : null);
            var excluded = world.Snapshot.PostViews.Where(_ => random.Next(10) == 0).Select(post => post.Post.Id).ToHashSet();
            var pool = world.Snapshot.PostPool.Pool.Without([.. excluded.Select(id => (id.Value, world.Snapshot.HashOf(id)))]);
            var pairs = world.Snapshot.PostViews.Where(post => !excluded.Contains(post.Post.Id)).Select(post => world.Snapshot.Pair(post, candidate, usePriors)).ToList();
            RankKey? after = null;
            for (var page = 0; page < 3; page++)
            {
                scan.Run(pool, question.Query, new ScanRequest(page == 2 ? 1000 : 8, 20, after), result, TestContext.Current.CancellationToken);

                var expected = new Scan(world.Snapshot.Scorer, new ListRequest(page == 2 ? 1000 : 7, after), nearMissCount: 20);
                foreach (var pair in pairs)
                    expected.Add(pair, pair.Post.Post.Id.Value);
                AssertCounts(expected, question.Counts(result), result.Before);
                var best = expected.TakeBest();
                Assert.Equal(best.Select(one => one.Key), CandidatePoolTests.Keys(pool, result.Best));
                Assert.Equal(expected.TakeNearMisses().Select(near => near.Key), CandidatePoolTests.Keys(pool, result.NearMisses));
                Assert.Equal(SingleFacts(pairs), question.SingleFacts(result).Select(fact => (fact.Fact, fact.People)));
                after = best.Count > 2 ? best[2].Key : after;
            }
        }
    }

    [Fact]
    public void Recommend_PostsAndEmployersChanged_AnswersAsASnapshotBuiltAnew()
    {
        using var world = World(46, 60, 10);
        var change = world.Store.ReadPosts().First(post => post.Employer is null && post.Region is not null);
        var gone = world.Store.ReadPosts().Last().Id;
        StoreChange written;
        using (var writer = world.Store.BeginWrite())
        {
            writer.Put(change with { Title = "无人用过的名称", RequiredSkills = ["没人有的技能"], Region = new RegionCode("440300") });
            writer.Put(RandomPairs.Employers[0] with { RetentionShare = 0.1 });
            writer.Delete(gone);
            written = writer.Commit();
        }

        var applied = world.Snapshot.Apply(written, world.Store);

        var anew = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        foreach (var candidate in anew.People)
            Assert.Equal(Print(anew, candidate.Candidate.Id), Print(applied, candidate.Candidate.Id));
    }

    [Fact]
    public void Columns_EveryGate_IsAskedOfTheFacetsThatItReads()
    {
        var asked = PostFacets.All().SelectMany(facet => facet.Gates).Select(gate => gate.Code).ToHashSet();

        Assert.Equal(Gates.All.Select(gate => gate.Code).Order(), asked.Order());
    }

    [Fact]
    public void Columns_EveryFeature_IsAskedOnce()
    {
        // Read from a set, or from the items of several facets.
        string[] others = ["hardest_accommodation", "open_items", "training"];

        var asked = PostFacets.All().SelectMany(facet => facet.Features).Select(feature => feature.Spec.Name);

        Assert.Equal(Features.All.Select(feature => feature.Spec.Name).Order(), asked.Concat(others).Order());
    }

    [Fact]
    public void ProvisionCodes_EveryKindAndState_HasRoom()
    {
        var bits = Vocabulary<ProvisionKind>.All.Count * ProvisionCodes.Bits;
        var codes = Vocabulary<ProvisionState>.All.Count + Vocabulary<AccommodationTier>.All.Count;

        Assert.InRange(bits, 1, 128);
        Assert.InRange(codes, 1, ProvisionCodes.Count);
    }

    private static void AssertCounts(Scan expected, ListCounts found, long before)
    {
        var counts = expected.Counts();
        Assert.Equal((counts.Considered, counts.Removed, counts.OneFactAway, expected.Before), (found.Considered, found.Removed, found.OneFactAway, before));
        Assert.Equal(counts.Gates, found.Gates);
    }

    private static IEnumerable<(string Fact, long Posts)> SingleFacts(List<Pair> pairs) => pairs
        .Select(pair => Gates.Check(pair).Blocks)
        .Where(blocks => blocks.Count > 0 && blocks.All(block => block.IsChangeable && block.Fact == blocks[0].Fact))
        .CountBy(blocks => blocks[0].Fact)
        .Select(fact => (fact.Key, (long)fact.Value))
        .OrderBy(fact => fact.Key, StringComparer.Ordinal);

    private static string Print(MatchSnapshot snapshot, CandidateId id)
    {
        var list = Matchmaker.Recommend(snapshot, id, new HashSet<PostId>(), new ListRequest(100), TestContext.Current.CancellationToken)!;
        return string.Join('\n', list.Matches.Select(ranked => $"{ranked.Match.Post.Id} {ranked.Match.Score}").Concat(list.Gates.Select(gate => gate.ToString())));
    }

    /// <summary>Posts that differ in more than the random ones do: titles with words before and after, every tier, exposures nobody declared.</summary>
    private static MatchWorld World(int seed, int posts, int candidates)
    {
        string[] before = ["", "高级", "兼职 ", "(居家)"];
        string[] after = ["", "(急聘)", "助理", "/assistant"];
        var random = new RandomPairs(seed);
        var made = Enumerable.Range(0, posts).Select(random.Post).Select((post, i) => post with
        {
            Title = before[i % 4] + post.Title + after[i / 4 % 4],
            Provisions = [.. post.Provisions.Select(one => one.Tier is null ? one : RandomPairs.Provision(one.Kind, one.State, (AccommodationTier)(((int)one.Kind + i) % 4)))],
            Exposures = [.. post.Exposures.Select(one => i % 3 == 0 ? one with { Source = FactSource.List } : one)],
        });
        return new MatchWorld([.. made], [.. Enumerable.Range(0, candidates).Select(random.Candidate)]);
    }
}
