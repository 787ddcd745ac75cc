using Matcher.Domain;
using Matcher.Matching;
using Matcher.Scoring;

namespace Matcher.Tests;

/// <summary>Parts that were asked before are not asked again, and still mean what they would mean if they were.</summary>
public class KeptMeaningTests
{
    // Some strings and lists of a question's own; making every table anew would take a hundred thousand and more.
    private const int MostBytes = 8_000;

    [Fact]
    public void Ask_PostsThatAskedBefore_AllocatesLittle()
    {
        using var world = MatchWorld.Random(47, 40, 300);
        var columns = world.Snapshot.Pool.Columns;
        var (question, scan, result) = (new PostQuestion(columns, new PoolQuery(columns.Layout)), new PoolScan(), new ScanResult());
        PostView[] posts = [.. world.Snapshot.PostViews];

        var bytes = BytesOfEach(posts, post =>
        {
            question.Ask(world.Snapshot.Scorer.Model, world.Snapshot.Rules, RandomPairs.Day, post, MatchWorld.Model.Priors);
            scan.Run(world.Snapshot.Pool.Pool, question.Query, new ScanRequest(100, 20), result, TestContext.Current.CancellationToken);
        });

        Assert.InRange(bytes, 0, MostBytes);
    }

    [Fact]
    public void Ask_PeopleWhoAskedBefore_AllocatesLittle()
    {
        using var world = MatchWorld.Random(48, 300, 40);
        var columns = world.Snapshot.PostPool.Columns;
        var (question, scan, result) = (new CandidateQuestion(columns, new PoolQuery(columns.Layout)), new PoolScan(), new ScanResult());
        CandidateView[] people = [.. world.Snapshot.People];

        var bytes = BytesOfEach(people, person =>
        {
            question.Ask(world.Snapshot.Scorer.Model, world.Snapshot.Rules, person, MatchWorld.Model.Priors);
            scan.Run(world.Snapshot.PostPool.Pool, question.Query, new ScanRequest(100, 20), result, TestContext.Current.CancellationToken);
        });

        Assert.InRange(bytes, 0, MostBytes);
    }

    [Fact]
    public void Shortlist_PeopleWithNewValuesSinceThePostAskedFirst_AnswersAsASnapshotBuiltAnew()
    {
        using var world = MatchWorld.Random(49, 30, 40);
        var grown = Grow(world, writer =>
        {
            var random = new RandomPairs(50);
            for (var number = 1_000; number < 1_080; number++)
                writer.Put(random.Candidate(number));
        });

        var anew = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);

        Assert.True(grown.CandidateCount > world.Snapshot.CandidateCount);
        foreach (var post in anew.PostViews)
            Assert.Equal(Shortlist(anew, post.Post.Id), Shortlist(grown, post.Post.Id));
    }

    [Fact]
    public void Recommend_PostsWithNewValuesSinceThePersonAskedFirst_AnswersAsASnapshotBuiltAnew()
    {
        using var world = MatchWorld.Random(51, 60, 20);
        var grown = Grow(world, writer =>
        {
            var random = new RandomPairs(52);
            for (var number = 1_000; number < 1_040; number++)
                writer.Put(random.Post(number));
        });

        var anew = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);

        Assert.True(grown.PostCount > world.Snapshot.PostCount);
        foreach (var person in anew.People)
            Assert.Equal(Recommendation(anew, person.Candidate.Id), Recommendation(grown, person.Candidate.Id));
    }

    [Fact]
    public void Keep_MoreNumbersThanAllowed_ForgetsAndStaysRight()
    {
        var kept = new KeptMeanings<int, int>(mostNumbers: 10);
        AskedPart<int> Part(int number) => new(number, MatchWorld.Model.Tables, RuleSet.Shipped, RandomPairs.Day, MatchWorld.Model.Priors);

        for (var number = 0; number < 100; number++)
            kept.Keep(Part(number), number, numbers: 4);
        kept.Keep(Part(200), 200, numbers: 11);

        Assert.InRange(Enumerable.Range(0, 201).Count(number => kept.TryFind(Part(number), out _)), 1, 2);
        Assert.True(kept.TryFind(Part(99), out var newest));
        Assert.Equal(99, newest);
        Assert.False(kept.TryFind(Part(99) with { Priors = null }, out _));
        Assert.False(kept.TryFind(Part(99) with { Day = RandomPairs.Day.AddDays(1) }, out _));
    }

    private static long BytesOfEach<T>(T[] askers, Action<T> ask)
    {
        foreach (var asker in askers)
            ask(asker);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var asker in askers)
            ask(asker);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / askers.Length;
    }

    /// <summary>Asks every question once, then writes.</summary>
    private static MatchSnapshot Grow(MatchWorld world, Action<IRecordWriter> write)
    {
        foreach (var post in world.Snapshot.PostViews)
            Shortlist(world.Snapshot, post.Post.Id);
        foreach (var person in world.Snapshot.People)
            Recommendation(world.Snapshot, person.Candidate.Id);
        using var writer = world.Store.BeginWrite();
        write(writer);
        return world.Snapshot.Apply(writer.Commit(), world.Store);
    }

    private static string Shortlist(MatchSnapshot snapshot, PostId post) =>
        Print(Matchmaker.Shortlist(snapshot, post, new ListRequest(200), TestContext.Current.CancellationToken)!);

    private static string Recommendation(MatchSnapshot snapshot, CandidateId person) =>
        Print(Matchmaker.Recommend(snapshot, person, new HashSet<PostId>(), new ListRequest(200), TestContext.Current.CancellationToken)!);

    private static string Print(MatchList list) => string.Join('\n',
        list.Matches.Select(ranked => $"{ranked.Match.Post.Id} {ranked.Match.Candidate.Id} {ranked.Match.Score}")
            .Concat(list.NearMisses.Select(near => $"{near.Post.Id} {near.Candidate.Id} {near.Score}"))
            .Concat(list.Gates.Select(gate => gate.ToString())));
}
