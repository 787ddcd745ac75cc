using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;
using Matcher.Simulation;

namespace Matcher.Tests;

/// <summary>What is promised comes true: changes written into the records bring exactly the promised posts into reach, scored as promised.</summary>
public sealed class CounterfactualTests : IDisposable
{
    private const int Trials = 500;
    private const int PostTrials = 40;

    private static readonly ChangeRequest Everything = new(2, 20, int.MaxValue);

    private readonly MatchWorld _world;
    private MatchSnapshot? _changed;

    public CounterfactualTests()
    {
        var population = PopulationGenerator.Generate(new() { Candidates = 200, Posts = 70, Day = RandomPairs.Day, Seed = 53, OraclePairs = 0 }, TestContext.Current.CancellationToken);
        _world = new MatchWorld(population.Posts, population.Candidates, population.Employers, day: RandomPairs.Day);
    }

    [Fact]
    public void ForPerson_WrittenIntoTheRecords_OpensExactlyThePromisedPosts()
    {
        var random = new Random(53);
        var promises = _world.Snapshot.People.ToList()
            .SelectMany(person => ChangeFinder.ForPerson(_world.Snapshot, person.Candidate.Id, Everything, TestContext.Current.CancellationToken)!.Sets.Select(set => (person.Candidate.Id, Set: set)))
            .ToArray();
        random.Shuffle(promises);
        var before = new Dictionary<CandidateId, Dictionary<string, RankKey>>();

        Assert.True(promises.Length >= Trials, $"only {promises.Length} promises");
        Assert.Contains(promises.Take(Trials), promise => promise.Set.Changes.Count == 2);
        foreach (var (id, set) in promises.Take(Trials))
        {
            if (!before.TryGetValue(id, out var reached))
                before.Add(id, reached = Reach(_world.Snapshot, id));

            var after = Reach(Write(set.Changes, id), id);

            Assert.Equal(set.OpensOnlyTogether, set.Best.Count);
            Assert.Equal(reached.Count + set.Opens, after.Count);
            Assert.Superset(reached.Keys.ToHashSet(), after.Keys.ToHashSet());
            Assert.DoesNotContain(set.Best, post => reached.ContainsKey(post.Post.Id.Value));
            Assert.All(set.Best, post => Assert.Equal(after[post.Key.Id], post.Key));
            Assert.Equal(set.Best.Select(post => post.Key).Order(), set.Best.Select(post => post.Key));
        }
    }

    [Fact]
    public void ForPair_WrittenIntoTheRecords_IsInReachWithThePromisedScore()
    {
        var random = new Random(54);
        var people = _world.Snapshot.People.Select(person => person.Candidate.Id).ToArray();
        var posts = _world.Snapshot.PostViews.Select(post => post.Post.Id).ToArray();
        var (opened, raised) = (0, 0);

        while (opened < PostTrials || raised < PostTrials)
        {
            var (post, person) = (posts[random.Next(posts.Length)], people[random.Next(people.Length)]);
            var report = ChangeFinder.ForPair(_world.Snapshot, post, person, Everything)!;
            if (report.Sets.Count == 0 || (report.Now.IsBlocked ? opened++ : raised++) >= PostTrials)
                continue;
            var set = report.Sets[random.Next(report.Sets.Count)];

            var after = Matchmaker.Explain(Write(set.Changes, person), post, person)!;

            Assert.False(after.IsBlocked);
            Assert.Equal(set.After.Score, after.Score);
            Assert.True(report.Now.IsBlocked || after.Score > report.Now.Score);
        }
    }

    [Fact]
    [Trait("Seed", "53")]
    public void ForPost_WrittenIntoTheRecords_OpensThePostToExactlySoManyMorePeople()
    {
        var random = new Random(55);
        var promises = _world.Snapshot.PostViews.ToList()
            .SelectMany(post => ChangeFinder.ForPost(_world.Snapshot, post.Post.Id, Everything with { BestOfEach = 0 }, TestContext.Current.CancellationToken)!.Sets.Select(set => (post.Post.Id, Set: set)))
            .ToArray();
        random.Shuffle(promises);

        Assert.True(promises.Length >= PostTrials, $"only {promises.Length} promises");
        foreach (var (id, set) in promises.Take(PostTrials))
        {
            var before = _world.Shortlist(id, 1);
            var after = Matchmaker.Shortlist(Write(set.Changes, null), id, new ListRequest(1), TestContext.Current.CancellationToken)!;

            Assert.Equal(before.Considered - before.Removed + set.Opens, after.Considered - after.Removed);
        }
    }

    public void Dispose()
    {
        _changed?.Dispose();
        _world.Dispose();
    }

    private static Dictionary<string, RankKey> Reach(MatchSnapshot snapshot, CandidateId id) =>
        Matchmaker.Recommend(snapshot, id, new HashSet<PostId>(), new ListRequest(500), TestContext.Current.CancellationToken)!.Matches.ToDictionary(match => match.Key.Id, match => match.Key);

    /// <summary>The records with changes of every post, and of somebody.</summary>
    private MatchSnapshot Write(IReadOnlyList<Change> changes, CandidateId? id)
    {
        StoreChange change;
        using (var writer = _world.Store.BeginWrite())
        {
            // Whole records come from the first state, so that nothing of the trial before remains.
            foreach (var view in _world.Snapshot.PostViews)
                writer.Put(Changed(_world.Snapshot.FindWholePost(view.Post.Id)!, view, changes));
            foreach (var person in _world.Snapshot.People)
                writer.Put(person.Candidate.Id == id ? changes.Aggregate(person, (one, next) => one.With(next.Apply(one))).Candidate : person.Candidate);
            change = writer.Commit();
        }

        // What a trial leaves as the one before had it is no change.
        var before = _changed;
        _changed = (before ?? _world.Snapshot).Apply(change, _world.Store);
        before?.Dispose();
        return _changed;
    }

    private static Post Changed(Post whole, PostView view, IReadOnlyList<Change> changes)
    {
        var post = changes.Aggregate(view, (one, next) => one.With(next.Apply(one))).Post;
        return whole with { Provisions = post.Provisions, Exposures = post.Exposures, Education = post.Education, HeldFor = post.HeldFor, WorkMode = post.WorkMode };
    }
}
