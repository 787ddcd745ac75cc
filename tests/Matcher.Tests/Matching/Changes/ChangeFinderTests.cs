using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>Which changes bring what into reach, against every set of changes tried on every pair.</summary>
public class ChangeFinderTests
{
    private static readonly ChangeRequest Everything = new(2, int.MaxValue, 3);

    [Fact]
    public void ForPerson_RandomPopulation_TellsWhatTryingEverySetTells()
    {
        using var world = MatchWorld.Random(71, 120, 20);
        var told = 0;

        foreach (var candidate in world.Snapshot.People)
        {
            var report = ChangeFinder.ForPerson(world.Snapshot, candidate.Candidate.Id, Everything, TestContext.Current.CancellationToken)!;

            var blocked = world.Snapshot.PostViews.Select(post => world.Snapshot.Pair(post, candidate, usePriors: true)).Where(IsBlocked).ToList();
            AssertSame(blocked, null, report, world.Snapshot.PostCount, world.Snapshot.Scorer);
            told += report.Sets.Count;
        }

        Assert.True(told > 100, $"only {told} sets");
    }

    [Fact]
    [Trait("Seed", "53")]
    public void ForPost_RandomPopulation_TellsWhatTryingEveryChangeTells()
    {
        using var world = MatchWorld.Random(72, 40, 80);
        var told = 0;
        var people = world.Snapshot.People.ToList();

        foreach (var post in world.Snapshot.PostViews)
        {
            var report = ChangeFinder.ForPost(world.Snapshot, post.Post.Id, Everything, TestContext.Current.CancellationToken)!;

            var blocked = people.Select(candidate => world.Snapshot.Pair(post, candidate, usePriors: true)).Where(IsBlocked).ToList();
            AssertSame(blocked, ChangeActor.Employer, report, people.Count, scorer: null);
            told += report.Sets.Count;
        }

        Assert.True(told > 50, $"only {told} sets");
    }

    private static void AssertSame(List<Pair> blocked, ChangeActor? only, ChangeReport report, int considered, Scorer? scorer)
    {
        var changes = blocked.SelectMany(pair => Obstacle.Check(Gates.All, pair).Blocks.SelectMany(finding => Remedies.Of(pair, finding, only))).DistinctBy(change => change.Id).ToList();
        var opened = blocked.ToDictionary(pair => pair, pair => Sets(changes).Where(option => !IsBlocked(option.Apply(pair))).ToHashSet());
        var smallest = opened.ToDictionary(one => one.Key, one => one.Value
            .Where(option => option.Second is null || !option.Changes.Any(change => one.Value.Contains(new Option(change)))).ToHashSet());

        Assert.Equal((considered, considered - blocked.Count), (report.Considered, report.InReach));
        Assert.Equal(smallest.Count(one => one.Value.Count == 0), report.Unchangeable + report.NeedMore);
        foreach (var set in report.Sets)
        {
            var option = set.Changes.Count == 1 ? new Option(set.Changes[0]) : new Option(set.Changes[0], set.Changes[1]);
            Assert.Equal(opened.Count(one => one.Value.Contains(option)), set.Opens);
            Assert.Equal(smallest.Count(one => one.Value.Contains(option)), set.OpensOnlyTogether);
            var best = smallest.Where(one => scorer is not null && one.Value.Contains(option))
                .Select(one => Scorer.Key(one.Key, scorer!.Score(option.Apply(one.Key)), one.Key.Post.Post.Id.Value)).Order().Take(Everything.BestOfEach);
            Assert.Equal(best, set.Best.Select(post => post.Key));
        }

        // What is not told asks for more than a set that is told and opens as much.
        foreach (var option in smallest.SelectMany(one => one.Value).Distinct())
        {
            var count = opened.Count(one => one.Value.Contains(option));
            Assert.Contains(report.Sets, set => set.Opens >= count && set.Changes.All(change => option.Changes.Any(one => one == change || change.IsWithin(one))));
        }
    }

    private static IEnumerable<Option> Sets(List<Change> changes) => changes.Select(change => new Option(change))
        .Concat(changes.SelectMany((one, i) => changes.Skip(i + 1).Where(other => one.Kind != ChangeKind.Radius || other.Kind != ChangeKind.Radius).Select(other => Option.Of(one, other))));

    private static bool IsBlocked(Pair pair) => Obstacle.Check(Gates.All, pair).Blocks.Count > 0;
}
