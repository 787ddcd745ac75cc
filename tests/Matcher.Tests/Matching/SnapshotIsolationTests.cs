using System.Text;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>A request sees one state of the records from start to end, wherever it reads them from.</summary>
public class SnapshotIsolationTests
{
    private static readonly CandidateId Changed = new("c-0003");
    private static readonly CandidateId Deleted = new("c-0005");

    [Fact]
    public void Shortlist_WriteCommittedAndNotYetPublished_AnswersAsBefore()
    {
        using var world = MatchWorld.Random(21, 12, 30);
        var before = Print(world.Snapshot);

        var change = ChangePeople(world);

        Assert.Equal(before, Print(world.Snapshot));
        using var after = world.Snapshot.Apply(change, world.Store);
        Assert.NotEqual(before, Print(after));
        Assert.Equal(before, Print(world.Snapshot));
        Assert.Null(after.FindCandidate(Deleted));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_WriteBetweenScanAndPage_GivesTheOldRecords(bool isPublished)
    {
        using var world = MatchWorld.Random(22, 12, 30);
        var post = world.Snapshot.PostViews.First(view => world.Shortlist(view.Post.Id).Matches.Count > 5);
        var expected = world.Shortlist(post.Post.Id).Matches.Select(ranked => (ranked.Match.Candidate.Id, ranked.Match.Score)).ToList();

        var found = world.Snapshot.Pool.Ask(world.Snapshot, post, usePriors: true, onlyShownTo: false, Matchmaker.Request(new ListRequest(500), 0), (_, result) =>
        {
            var change = Write(world, writer =>
            {
                foreach (var candidate in world.Store.ReadCandidates().ToList())
                    writer.Delete(candidate.Id);
            });
            if (isPublished)
                world.Snapshot.Apply(change, world.Store).Dispose();
            return RowReader.OfPeople(world.Snapshot, post, usePriors: true).ReadPage(result, 500).Page;
        }, TestContext.Current.CancellationToken);

        Assert.Equal(expected, found.Select(row => (row.Match.Candidate.Id, row.Match.Score)));
        Assert.Empty(world.Store.ReadCandidates());
    }

    [Fact]
    public void FindWholePost_ChangedAfterwards_IsAsTheSnapshotHasIt()
    {
        using var world = MatchWorld.Random(23, 3, 3);
        var post = world.Store.ReadPosts().First();

        Write(world, writer => writer.Put(post with { Text = "后来的说明" }));

        Assert.Equal(post.Text, world.Snapshot.FindWholePost(post.Id)!.Text);
    }

    [Fact]
    public void Apply_StoreIsAWriteAhead_ThrowsAndHoldsNothing()
    {
        using var world = MatchWorld.Random(24, 3, 10);
        var first = ChangePeople(world);
        Write(world, writer => writer.Delete(new CandidateId("c-0001")));

        Assert.Throws<InvalidOperationException>(() => world.Snapshot.Apply(first, world.Store));
        Assert.Throws<InvalidOperationException>(() => world.Snapshot.On(RandomPairs.Day.AddDays(1), world.Store));

        Assert.Equal(1, world.Store.OpenViews);
    }

    [Fact]
    public void Apply_SnapshotThatIsNotTheLast_EqualsOneBuiltAnew()
    {
        using var world = MatchWorld.Random(25, 8, 20);
        using var first = world.Snapshot.Apply(ChangePeople(world), world.Store);
        var second = Write(world, writer => writer.Delete(Changed));

        // The pool's writer stands at the first change, not at this snapshot.
        var both = second with { Candidates = [Changed, Deleted] };
        using var applied = world.Snapshot.Apply(both, world.Store);

        using var built = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        Assert.Equal(Print(built), Print(applied));
        Assert.Equal(built.CandidateCount, applied.CandidateCount);
    }

    [Fact]
    public void Apply_MorePeopleThanBefore_EqualsOneBuiltAnew()
    {
        using var world = MatchWorld.Random(26, 8, 5);
        var random = new RandomPairs(27);
        var change = Write(world, writer =>
        {
            for (var number = 10; number < 60; number++)
                writer.Put(random.Candidate(number));
        });

        using var applied = world.Snapshot.Apply(change, world.Store);

        using var built = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        Assert.Equal(Print(built), Print(applied));
    }

    [Fact]
    public void On_NextDay_EqualsOneBuiltAnew()
    {
        using var world = MatchWorld.Random(28, 8, 40);
        var day = RandomPairs.Day.AddDays(200);

        using var next = world.Snapshot.On(day, world.Store);

        using var built = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), day);
        Assert.Equal(Print(built), Print(next));
        Assert.Equal(day, next.Versions.Day);
    }

    [Fact]
    public void Dispose_Snapshot_EndsItsView()
    {
        using var world = MatchWorld.Random(29, 3, 3);

        world.Snapshot.Dispose();

        Assert.Equal(0, world.Store.OpenViews);
        Assert.Throws<ObjectDisposedException>(() => world.Snapshot.FindCandidate(Changed));
    }

    [Fact]
    public void Build_SamePeopleTwice_HoldsNoMoreRecords()
    {
        var random = new RandomPairs(30);
        var people = Enumerable.Range(0, 300).Select(random.Candidate).ToList();
        var twins = people.Select(person => person with { Id = new CandidateId($"twin-of-{person.Id}") });
        using var once = new MatchWorld([random.Post(1)], people);
        using var twice = new MatchWorld([random.Post(1)], people.Concat(twins));

        var (held, heldTwice) = (Reachable.Of<Candidate>(once.Snapshot).Count, Reachable.Of<Candidate>(twice.Snapshot).Count);

        Assert.True(held > 0);
        Assert.Equal(held, heldTwice);
        Assert.Equal(once.Snapshot.CandidateCount * 2, twice.Snapshot.CandidateCount);
    }

    private static StoreChange ChangePeople(MatchWorld world) => Write(world, writer =>
    {
        var person = writer.Find(Changed)!;
        writer.Put(person with { Functions = [], Skills = ["新的技能"], Wishes = Wishes.None, Consents = writer.Find(new CandidateId("c-0001"))!.Consents });
        writer.Delete(Deleted);
    });

    private static StoreChange Write(MatchWorld world, Action<IRecordWriter> write)
    {
        using var writer = world.Store.BeginWrite();
        write(writer);
        return writer.Commit();
    }

    private static string Print(MatchSnapshot snapshot)
    {
        var text = new StringBuilder();
        foreach (var post in snapshot.PostViews)
        {
            var list = Matchmaker.Shortlist(snapshot, post.Post.Id, new ListRequest(500), TestContext.Current.CancellationToken)!;
            foreach (var ranked in list.Matches)
                text.AppendLine($"{post.Post.Id} {ranked.Rank} {ranked.Match.Candidate.Id} {ranked.Match.Score} {string.Join('|', ranked.Match.Parts.Select(part => part.Bin + part.Points))}");
            text.AppendLine($"{list.Considered} {string.Join('|', list.Gates)} {string.Join('|', list.NearMisses.Select(near => near.Candidate.Id))}");
        }

        return text.ToString();
    }
}
