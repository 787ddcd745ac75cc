using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class PersonReaderTests
{
    [Fact]
    [Trait("Seed", "88")]
    public void Row88_RandomPairs_AreToldInAFewShortLinesThatAddUpWithTheRest()
    {
        using var world = MatchWorld.Random(88, 60, 20);
        var kinds = new HashSet<PersonLineKind>();

        foreach (var (post, person) in world.Store.ReadPosts().SelectMany(post => world.Store.ReadCandidates().Select(person => (post, person))))
        {
            var told = Explainer.ForPerson(world.Snapshot, post.Id, person.Id)!;

            Assert.InRange(told.Lines.Count, 1, PersonExplanation.MostLines);
            Assert.Equal(PersonLineKind.Summary, told.Lines[0].Kind);
            Assert.Equal(told.Match.IsBlocked, told.Lines.Any(line => line.Kind == PersonLineKind.Blocks));
            Assert.Equal(told.Match.Score, told.OtherPoints + told.Lines.Sum(line => line.Points ?? 0));
            Assert.Equal(told.Match.Questions.Count > 0, told.Lines.Any(line => line.Kind == PersonLineKind.Unknown));
            Assert.Equal(told.Lines.Count, told.Lines.Select(line => line.Sentence).Distinct().Count());
            Assert.All(told.Lines, line => Assert.InRange(line.Sentence.Zh.Length, 1, PersonWords.MostCharacters));
            kinds.UnionWith(told.Lines.Select(line => line.Kind));
        }

        Assert.Equal(Enum.GetValues<PersonLineKind>().Length, kinds.Count);
    }

    [Fact]
    public void ForEmployer_OtherTypeGradeFunctionsAndNeeds_TellNothingOfThemInReasons()
    {
        var random = new RandomPairs(7);
        var people = Enumerable.Range(0, 40).Select(random.Candidate).ToList();
        var bare = people.Select(person => person with { Id = new(person.Id.Value + "-bare"), Disabilities = [], Functions = [], Needs = [] });
        using var world = new MatchWorld(Enumerable.Range(0, 10).Select(random.Post), people.Concat(bare));

        foreach (var (post, person) in world.Store.ReadPosts().SelectMany(post => people.Select(person => (post, person))))
        {
            var told = Explainer.ForEmployer(world.Snapshot, post.Id, person.Id)!;
            var other = Explainer.ForEmployer(world.Snapshot, post.Id, new CandidateId(person.Id.Value + "-bare"))!;

            Assert.Equal(told.Reasons, other.Reasons);
        }
    }
}
