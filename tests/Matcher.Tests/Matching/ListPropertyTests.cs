using System.Text;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class ListPropertyTests
{
    private static readonly int[] Seeds = [1, 2, 3];

    public static TheoryData<int> Populations => [.. Seeds];

    [Theory]
    [MemberData(nameof(Populations))]
    public void Shortlist_RandomPopulation_ShowsNoBlockedPairAndAccountsForEverybody(int seed)
    {
        using var world = MatchWorld.Random(seed, 25, 60);

        foreach (var post in world.Store.ReadPosts())
        {
            var list = world.Shortlist(post.Id);

            Assert.All(list.Matches, ranked => Assert.Empty(ranked.Match.Blocks));
            Assert.Equal(60, list.Considered);
            Assert.Equal(list.Considered, list.Removed + list.Matches.Count);
            Assert.All(list.NearMisses, near => Assert.Single(near.Blocks.Select(block => block.Fact).Distinct()));
        }
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void Recommend_RandomPopulation_ShowsNoBlockedPairAndAccountsForEveryPost(int seed)
    {
        using var world = MatchWorld.Random(seed, 60, 25);

        foreach (var candidate in world.Store.ReadCandidates())
        {
            var list = world.Recommend(candidate.Id);

            Assert.All(list.Matches, ranked => Assert.Empty(ranked.Match.Blocks));
            Assert.Equal(60, list.Removed + list.Matches.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void GateCounts_RandomPopulation_EqualACountOverEveryPair(int seed)
    {
        using var world = MatchWorld.Random(seed, 20, 50);

        foreach (var post in world.Store.ReadPosts())
        {
            var expected = world.Store.ReadCandidates()
                .SelectMany(candidate => world.Explain(post.Id, candidate.Id).Blocks.Select(block => block.Gate).Distinct())
                .GroupBy(gate => gate).ToDictionary(gate => gate.Key, gate => (long)gate.Count());

            var counted = world.Shortlist(post.Id, 1).Gates.ToDictionary(gate => gate.Gate, gate => gate.Count);

            Assert.Equal(expected, counted);
        }
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void Parts_EveryPair_AddUpToTheScoreExactly(int seed)
    {
        using var world = MatchWorld.Random(seed, 20, 30);

        foreach (var post in world.Store.ReadPosts())
        {
            foreach (var candidate in world.Store.ReadCandidates())
            {
                var match = world.Explain(post.Id, candidate.Id);

                Assert.Equal(match.Score, match.Parts.Sum(part => part.Points));
                Assert.Equal(match.Score, PairScores.Of(post, candidate));
                Assert.InRange(match.Score, match.Interval.Low, match.Interval.High);
                Assert.Equal(match.PossibleBlocks.Count > 0, match.Interval.LowIsBlocked);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void Score_OnePair_IsTheSameWhicheverWayItIsAsked(int seed)
    {
        using var world = MatchWorld.Random(seed, 25, 25);

        var shortlisted = world.Store.ReadPosts().SelectMany(post => world.Shortlist(post.Id).Matches.Select(Pair)).ToHashSet();
        var recommended = world.Store.ReadCandidates().SelectMany(candidate => world.Recommend(candidate.Id).Matches.Select(Pair)).ToHashSet();
        var explained = shortlisted.Select(pair => (pair.Post, pair.Candidate, world.Explain(pair.Post, pair.Candidate).Score)).ToHashSet();

        Assert.NotEmpty(shortlisted);
        Assert.Equal(shortlisted, recommended);
        Assert.Equal(shortlisted, explained);

        static (PostId Post, CandidateId Candidate, long Score) Pair(RankedMatch ranked) => (ranked.Match.Post.Id, ranked.Match.Candidate.Id, ranked.Match.Score);
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void Lists_InputInAnotherOrder_AreTheSameBytes(int seed)
    {
        var random = new RandomPairs(seed);
        var posts = Enumerable.Range(0, 20).Select(random.Post).ToList();
        var candidates = Enumerable.Range(0, 40).Select(random.Candidate).ToList();
        using var world = new MatchWorld(posts, candidates);
        using var reversed = new MatchWorld(Enumerable.Reverse(posts), Enumerable.Reverse(candidates));
        using var again = new MatchWorld(posts, candidates);

        var text = Print(world);

        Assert.Equal(text, Print(reversed));
        Assert.Equal(text, Print(again));
        Assert.True(text.Length > 1000);
    }

    [Fact]
    public void Pages_ShortlistInPiecesOfThree_AreTheWholeList()
    {
        using var world = MatchWorld.Random(7, 10, 60);

        foreach (var post in world.Store.ReadPosts())
        {
            var whole = world.Shortlist(post.Id).Matches.Select(ranked => (ranked.Rank, ranked.Match.Candidate.Id)).ToList();
            var pieces = new List<(long, CandidateId)>();
            MatchList page;
            var request = new ListRequest(3);
            do
            {
                page = Matchmaker.Shortlist(world.Snapshot, post.Id, request, TestContext.Current.CancellationToken)!;
                pieces.AddRange(page.Matches.Select(ranked => (ranked.Rank, ranked.Match.Candidate.Id)));
                request = new ListRequest(3, page.Matches.Count > 0 ? page.Matches[^1].Key : null);
            }
            while (page.HasMore);

            Assert.Equal(whole, pieces);
        }
    }

    [Fact]
    public void Apply_WritesOneByOne_GivesTheSnapshotThatBuildingGives()
    {
        var random = new RandomPairs(11);
        var posts = Enumerable.Range(0, 15).Select(random.Post).ToList();
        using var world = new MatchWorld(posts, Enumerable.Range(0, 15).Select(random.Candidate));
        var snapshot = world.Snapshot;

        foreach (var post in posts.Take(5))
            snapshot = Write(writer => writer.Put(post with { Title = "改过的岗位", Provisions = [] }));
        snapshot = Write(writer => writer.Delete(posts[7].Id));
        snapshot = Write(writer => writer.Put(random.Candidate(99)));
        snapshot = Write(writer => writer.Put(random.Candidate(3) with { Consents = [] }));
        snapshot = Write(writer => writer.Put(RandomPairs.Employers[0] with { RetentionShare = 0.5 }));
        var built = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);

        Assert.Equal(Print(built), Print(snapshot));
        Assert.Equal(built.Versions, snapshot.Versions);
        Assert.Null(snapshot.FindCandidate(new CandidateId("c-0003")));

        MatchSnapshot Write(Action<IRecordWriter> write)
        {
            using var writer = world.Store.BeginWrite();
            write(writer);
            return snapshot = snapshot.Apply(writer.Commit(), world.Store);
        }
    }

    [Fact]
    public void Shortlist_Cancelled_Stops()
    {
        using var world = MatchWorld.Random(5, 2, 5);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => Matchmaker.Shortlist(world.Snapshot, new PostId("p-0000"), new ListRequest(5), cancelled.Token));
    }

    [Fact]
    public void Recommend_SeenPosts_DoNotComeBack()
    {
        using var world = MatchWorld.Random(5, 40, 5);
        var candidate = new CandidateId("c-0001");
        var seen = world.Recommend(candidate).Matches.Take(3).Select(ranked => ranked.Match.Post.Id).ToHashSet();

        var list = Matchmaker.Recommend(world.Snapshot, candidate, seen, new ListRequest(500), TestContext.Current.CancellationToken)!;

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(list.Matches, ranked => seen.Contains(ranked.Match.Post.Id));
        Assert.Contains(list.Notes, note => note.En.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void ListPublic_TwoPeople_ReadsNothingAboutThem()
    {
        using var world = MatchWorld.Random(5, 40, 5);

        var list = Matchmaker.ListPublic(world.Snapshot, new HashSet<PostId>(), 10, null, TestContext.Current.CancellationToken);
        var next = Matchmaker.ListPublic(world.Snapshot, new HashSet<PostId>(), 10, PublicPosition.Of(list.Posts[^1]), TestContext.Current.CancellationToken);

        Assert.All(list.Posts, post => Assert.True(post.IsOpenOn(RandomPairs.Day)));
        Assert.Equal(list.Posts.OrderByDescending(post => post.PublishedOn ?? DateOnly.MinValue).ThenBy(post => post.Id).Select(post => post.Id), list.Posts.Select(post => post.Id));
        Assert.Equal(11, next.FirstRank);
        Assert.Empty(list.Posts.Select(post => post.Id).Intersect(next.Posts.Select(post => post.Id)));
    }

    private static string Print(MatchWorld world) => Print(world.Snapshot);

    private static string Print(MatchSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var post in snapshot.PostViews)
        {
            var list = Matchmaker.Shortlist(snapshot, post.Post.Id, new ListRequest(500), TestContext.Current.CancellationToken)!;
            foreach (var ranked in list.Matches)
                text.AppendLine($"{post.Post.Id} {ranked.Rank} {ranked.Match.Candidate.Id} {ranked.Match.Score} {ranked.Match.Interval} {ranked.Match.Band} {ranked.Match.Access.State} {string.Join('|', ranked.Match.Parts.Select(part => part.Bin + part.Points + part.Sentence.Zh))} {string.Join('|', ranked.Match.Questions)}");
            text.AppendLine(string.Join('|', list.Gates) + string.Join('|', list.NearMisses.Select(near => near.Candidate.Id)) + string.Join('|', list.Notes));
        }

        return text.ToString();
    }
}
