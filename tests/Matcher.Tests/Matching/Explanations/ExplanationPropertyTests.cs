using Matcher.Domain;
using Matcher.Matching;
using Matcher.Simulation;

namespace Matcher.Tests;

public class ExplanationPropertyTests
{
    private const int Pairs = 1_000;

    [Fact]
    public void Explain_ThousandRandomPairs_AddsUpAndRestsOnFactsOfTheStore()
    {
        var population = Population(11);
        using var world = World(population);

        foreach (var (post, candidate) in Draw(population, 11))
        {
            var explanation = Explain(world, post.Id, candidate.Id);

            Assert.Equal(explanation.Match.Score, explanation.Match.Parts.Sum(part => part.Points));
            Assert.Equal(explanation.Match.Score, explanation.Groups.Sum(group => group.Points));
            Assert.Equal(explanation.Match.Parts.Count, explanation.Groups.Sum(group => group.Parts.Count));
            Assert.All(explanation.Groups, group => Assert.Equal(group.Points, group.Parts.Sum(part => part.Part.Points)));
            var (storedPost, storedCandidate) = (world.Store.Find(post.Id)!, world.Store.Find(candidate.Id)!);
            var employer = storedPost.Employer is { } id ? world.Store.Find(id) : null;
            foreach (var fact in explanation.Groups.SelectMany(group => group.Parts).SelectMany(part => part.Facts))
                Assert.True(IsOnFile(fact, StoredFacts.Find(fact.Path, storedPost, storedCandidate, employer)), $"{fact} is not what the store has");
            // Nothing but the constant is told without a fact, unless there is nothing to tell of.
            Assert.All(
                explanation.Groups.SelectMany(group => group.Parts).Where(part => part.Facts.Count == 0),
                part => Assert.Contains(part.Part.Bin, (string[])["", "all", "none"]));
        }
    }

    [Fact]
    public void Explain_WithAFactMadeUnknown_DiffersByWhatRescoringDiffersInPartsThatRestOnIt()
    {
        var population = Population(12);
        var random = new Random(12);
        using var world = World(population);
        var changes = Draw(population, 12).Select((pair, number) => Change(world, pair, number, random)).ToList();
        using var changed = new MatchWorld(changes.Select(one => one.Post), changes.Select(one => one.Candidate), population.Employers);
        var (moved, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));

        foreach (var (path, before, post, candidate) in changes)
        {
            var after = Explain(changed, post.Id, candidate.Id);
            var rescored = Rescored(changed, post.Id, candidate.Id) - before.Match.Score;

            var differences = before.Match.Parts.Zip(after.Match.Parts, (own, other) => (own.Feature, Points: other.Points - own.Points)).Where(one => one.Points != 0).ToList();

            Assert.Equal(rescored, differences.Sum(one => one.Points));
            foreach (var (feature, _) in differences)
                Assert.True(Names(before, feature, path) || Names(after, feature, path), $"{feature} moved with {path} and does not name it");
            moved += differences.Count > 0 ? 1 : 0;
            kinds.Add(path);
        }

        Assert.Equal(Pairs, changes.Count);
        Assert.True(moved > Pairs / 4, $"only {moved} changes moved a score");
        Assert.True(kinds.Count > 40, $"only {kinds.Count} kinds of facts were drawn");
    }

    private static Population Population(ulong seed) =>
        PopulationGenerator.Generate(new() { Candidates = 150, Posts = 100, Day = RandomPairs.Day, Seed = seed, OraclePairs = 0 });

    private static MatchWorld World(Population population) => new(population.Posts, population.Candidates, population.Employers);

    private static List<(Post Post, Candidate Candidate)> Draw(Population population, int seed)
    {
        var random = new Random(seed);
        Candidate[] people = [.. population.Candidates.Where(candidate => candidate.ConsentsToMatching)];
        return [.. Enumerable.Range(0, Pairs).Select(_ => (population.Posts[random.Next(population.Posts.Count)], people[random.Next(people.Length)]))];
    }

    private static Explanation Explain(MatchWorld world, PostId post, CandidateId candidate) => Explainer.ForCounsellor(world.Snapshot, post, candidate)!;

    private static (string Path, Explanation Before, Post Post, Candidate Candidate) Change(MatchWorld world, (Post Post, Candidate Candidate) pair, int number, Random random)
    {
        var before = Explain(world, pair.Post.Id, pair.Candidate.Id);
        var paths = before.Groups.SelectMany(group => group.Parts).SelectMany(part => part.Facts).Where(fact => fact.Value != Fact.Unknown).Select(fact => fact.Path)
            .Distinct(StringComparer.Ordinal).Where(path => StoredFacts.Without(path, pair.Post, pair.Candidate) is not null).ToList();
        var path = paths[random.Next(paths.Count)];
        var (post, candidate) = StoredFacts.Without(path, pair.Post, pair.Candidate)!.Value;
        return (path, before, post with { Id = new($"post-{number}") }, candidate with { Id = new($"person-{number}") });
    }

    /// <summary>The score by the specification, which builds no explanation.</summary>
    private static long Rescored(MatchWorld world, PostId post, CandidateId candidate) =>
        world.Snapshot.Scorer.Score(world.Snapshot.Pair(world.Snapshot.FindView(post)!, world.Snapshot.FindPerson(candidate)!, usePriors: true));

    private static bool Names(Explanation explanation, string feature, string path) =>
        explanation.Groups.SelectMany(group => group.Parts).Single(part => part.Part.Feature == feature).Facts.Any(fact => fact.Path == path || fact.Path.StartsWith(path + '.', StringComparison.Ordinal));

    /// <summary>Values are written in words of the vocabularies; the store's own value is one of them without marks.</summary>
    private static bool IsOnFile(Fact shown, Fact? stored)
    {
        if (stored is null)
            return shown is { Value: Fact.Unknown, Source: null, Date: null, Words: null };
        return (shown.Source, shown.Date, shown.Words) == (stored.Source, stored.Date, stored.Words) && Letters(stored.Value).All(Letters(shown.Value).Contains);
    }

    private static List<string> Letters(string value) =>
        [.. value.Replace("True", "yes", StringComparison.Ordinal).Replace("False", "no", StringComparison.Ordinal).Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())];
}
