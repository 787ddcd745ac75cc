using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Arranged lists against the plainest way to arrange one: take the whole list of the scores and put entries where they belong.</summary>
public sealed class ArrangedListTests
{
    private static readonly Recording Made = new(DateTimeOffset.UnixEpoch, "desk");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Recommend_RandomArrangements_PageByPageIsTheListArrangedAsAWhole(int seed)
    {
        var random = new Random(seed);
        using var world = MatchWorld.Random(seed, 120, 12);
        foreach (var person in world.Store.ReadCandidates().Where(candidate => candidate.ConsentsToMatching).ToList())
        {
            var natural = world.Recommend(person.Id);
            var arrangement = Arrange(random, ListName.Of(person.Id), [.. world.Store.ReadPosts().Select(post => post.Id.Value)]);
            using var snapshot = Put(world, arrangement);

            var pages = Pages(random, (count, after) => ArrangedLists.Recommend(snapshot, person.Id, new HashSet<PostId>(), count, after, TestContext.Current.CancellationToken)!);

            AssertArranged(natural, arrangement, pages, match => match.Post.Id.Value);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Shortlist_RandomArrangements_PageByPageIsTheListArrangedAsAWhole(int seed)
    {
        var random = new Random(seed);
        using var world = MatchWorld.Random(seed, 12, 120);
        foreach (var post in world.Store.ReadPosts().ToList())
        {
            var natural = world.Shortlist(post.Id);
            var arrangement = Arrange(random, ListName.Of(post.Id), [.. world.Store.ReadCandidates().Select(candidate => candidate.Id.Value)]);
            using var snapshot = Put(world, arrangement);

            var pages = Pages(random, (count, after) => ArrangedLists.Shortlist(snapshot, post.Id, count, after, TestContext.Current.CancellationToken)!);

            AssertArranged(natural, arrangement, pages, match => match.Candidate.Id.Value);
        }
    }

    [Fact]
    public void At_PlacesTaken_GoesToTheNextFreeOneAndNeverBeyondTheEnd()
    {
        var places = new ArrangedPlaces(
            [Entry("pin", Placing.Pinned, null, 1), Entry("old", Placing.Moved, 1, 2), Entry("new", Placing.Moved, 1, 3), Entry("far", Placing.Moved, 900, 4), Entry("gone", Placing.Hidden, null, 5)], 6);

        Assert.Equal(5, places.Count);
        Assert.Equal(["pin", "new", "old", null, "far"], Enumerable.Range(1, 5).Select(place => places.At(place)?.Id));
    }

    private static ArrangedEntry Entry(string id, Placing placing, int? place, long since) => new(id, placing, place, "w", Made, since);

    private static Arrangement Arrange(Random random, ListName list, string[] ids)
    {
        random.Shuffle(ids);
        return new(list, 1, [.. ids.Take(random.Next(1, 15)).Select((id, i) => random.Next(3) switch
        {
            0 => Entry(id, Placing.Pinned, null, 1) with { Order = i },
            1 => Entry(id, Placing.Hidden, null, 1) with { Order = i },
            _ => Entry(id, Placing.Moved, random.Next(1, 60), 1) with { Order = i },
        })]);
    }

    private static MatchSnapshot Put(MatchWorld world, Arrangement arrangement)
    {
        using var writer = world.Store.BeginWrite();
        writer.Counsel.Put(arrangement);
        writer.Commit();
        return MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
    }

    private static List<RankedMatch> Pages(Random random, Func<int, ArrangedPosition?, MatchList> read)
    {
        var (all, after) = (new List<RankedMatch>(), (ArrangedPosition?)null);
        while (true)
        {
            var page = read(random.Next(1, 30), after);
            // A page may be cut where its answer would become too large.
            var shown = Math.Max(1, page.Matches.Count - random.Next(2));
            all.AddRange(page.Matches.Take(shown));
            if (!page.HasMore && shown >= page.Matches.Count)
                return all;
            after = page.PositionAfter(shown);
        }
    }

    private static void AssertArranged(MatchList natural, Arrangement arrangement, List<RankedMatch> pages, Func<Match, string> idOf)
    {
        Assert.False(natural.HasMore);
        var listed = natural.Matches.ToDictionary(match => idOf(match.Match));
        var places = new ArrangedPlaces([.. arrangement.Entries.Where(entry => listed.ContainsKey(entry.Id))], listed.Count);
        var rest = new Queue<string>(natural.Matches.Select(match => idOf(match.Match)).Where(id => arrangement.Find(id) is null));
        var expected = Enumerable.Range(1, (int)places.Count).Select(place => places.At(place)?.Id ?? rest.Dequeue()).ToList();
        Assert.Equal(expected, pages.Select(match => idOf(match.Match)));
        Assert.Equal(Enumerable.Range(1, expected.Count).Select(rank => (long)rank), pages.Select(match => match.Rank));
        Assert.All(pages, match => Assert.Equal((listed[idOf(match.Match)].Rank, listed[idOf(match.Match)].Match.Score), (match.OriginalRank, match.Match.Score)));
        Assert.All(pages, match => Assert.Equal(arrangement.Find(idOf(match.Match)), match.Arranged));
    }
}
