using Matcher.Domain;
using Matcher.Learning;

namespace Matcher.Tests;

public class PairTableReaderTests
{
    [Fact]
    public void Read_Pairs_HaveTheBinsAndScoresOfServing()
    {
        using var world = MatchWorld.Random(41, 30, 40);

        var table = PairTableReader.Read(world.Snapshot, Rows(world), TestContext.Current.CancellationToken);

        var scores = table.Scores(MatchWorld.Model.Tables);
        Assert.Contains(false, table.IsBlocked);
        for (var row = 0; row < table.Rows; row++)
        {
            var match = world.Explain(table.Posts[table.PostOf[row]], table.People[table.PersonOf[row]]);
            Assert.Equal(match.Blocks.Any(block => block.Gate != "closed"), table.IsBlocked[row]);
            if (!table.IsBlocked[row])
                Assert.Equal(Scoring.Units.ToWeight(match.Score), scores[row]);
        }
    }

    [Fact]
    public void Read_EveryRow_IsAccountedFor()
    {
        using var world = MatchWorld.Random(42, 20, 30);
        var rows = Rows(world);
        var pairs = rows.Pairs.Concat([rows.Pairs[0], rows.Pairs[1] with { Post = new PostId("nowhere") }, rows.Pairs[2] with { Candidate = new CandidateId("nobody") }]).ToList();

        var account = PairTableReader.Read(world.Snapshot, new(pairs, pairs.Count + 1, 1, null), TestContext.Current.CancellationToken).Account;

        Assert.Equal((1, 1, 1, 1), (account.Repeated, account.UnknownPost, account.UnknownPerson, account.Unreadable));
        Assert.Equal(account.Rows, account.Used + account.Blocked + account.Repeated + account.UnknownPost + account.UnknownPerson + account.WithoutConsent + account.Unreadable);
    }

    [Fact]
    public void Read_OutcomeOfAPostThatHasClosedSince_IsNotBlockedByIt()
    {
        var random = new RandomPairs(43);
        var person = random.Candidate(1) with { Consents = [.. random.Candidate(1).Consents] };
        var post = new Post { Id = new PostId("p-closed"), Title = "客服", ClosesOn = RandomPairs.Day.AddDays(-30) };
        using var world = new MatchWorld([post], [person]);
        OutcomeRows Of(bool? isFeasible) => new([new RecordedPair(post.Id, person.Id, 2, 1) { IsFeasible = isFeasible, TruthMilli = 0, VisibleMilli = 0 }], 1, 0, null);

        Assert.Equal([false], PairTableReader.Read(world.Snapshot, Of(null), TestContext.Current.CancellationToken).IsBlocked);
        Assert.Equal([true], PairTableReader.Read(world.Snapshot, Of(true), TestContext.Current.CancellationToken).IsBlocked);
    }

    private static OutcomeRows Rows(MatchWorld world)
    {
        List<RecordedPair> pairs = [.. from post in world.Store.ReadPosts() from person in world.Store.ReadCandidates() select new RecordedPair(post.Id, person.Id, 1, 1)];
        return new(pairs, pairs.Count, 0, null);
    }
}
