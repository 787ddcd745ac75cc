using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class QuestionListTests
{
    private const int First = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ForPerson_RandomPopulation_AsksWhatDecidesAndNothingElse(int seed)
    {
        using var world = MatchWorld.Random(seed, 60, 8);
        foreach (var person in world.Store.ReadCandidates().Where(candidate => candidate.ConsentsToMatching).ToList())
        {
            var ranks = world.Recommend(person.Id).Matches.ToDictionary(match => match.Match.Post.Id);
            var (last, next) = (ranks.Values.FirstOrDefault(match => match.Rank == First), ranks.Values.FirstOrDefault(match => match.Rank == First + 1));

            var list = QuestionLists.ForPerson(world.Snapshot, person.Id, First, TestContext.Current.CancellationToken)!;

            Assert.All(list.Questions, question => Assert.All(question.Ranges, range => Assert.True(Decides(question, range))));
            Assert.Equal(list.Questions.OrderByDescending(question => question.Blocks > 0).ThenByDescending(question => question.Ranges.Count).ThenByDescending(question => question.Stake), list.Questions);
            Assert.All(list.Questions, question => Assert.Equal(question.Fact.StartsWith("post.", StringComparison.Ordinal), question.Post is not null));
            var possible = ranks.Values.Where(match => match.Rank <= First).SelectMany(match => match.Match.Questions.Where(question => question.CouldBlock)
                .Select(question => (question.Fact, question.ToEmployer ? match.Match.Post.Id.Value : person.Id.Value))).Distinct();
            Assert.Equal(possible.Order(), list.Questions.Where(question => question.Blocks > 0).Select(question => (question.Fact, question.Post?.Value ?? question.Candidate!.Value.Value)).Order());

            bool Decides(OpenQuestion question, ScoreRange range) => ranks[range.Post] is var match && match.Rank <= First
                ? match.Match.Questions.Any(one => one.Fact == question.Fact && one.CouldBlock) || range.Low <= next?.Match.Score
                : range.High >= last?.Match.Score;
        }
    }

    [Fact]
    public void ForPosts_OneUnknownThatCouldBlockMany_ComesFirstAndCountsThem()
    {
        var post = new Post { Id = new PostId("p1"), Title = "包装工", Education = new(EducationLevel.None), WorkMode = WorkMode.OnSite };
        using var world = new MatchWorld([post], Enumerable.Range(1, 3).Select(number => new Candidate
        {
            Id = new CandidateId($"c{number}"),
            Education = EducationLevel.Doctor,
            AvoidedExposures = [Exposure.Noise],
            Consents = [RandomPairs.Given(ConsentPurpose.Match, null)],
        }));

        var list = QuestionLists.ForPosts(world.Snapshot, [post.Id, new PostId("gone")], 20, TestContext.Current.CancellationToken);

        var question = list.Questions.Single(question => question.Fact == "post.exposures.noise");
        Assert.Equal((3, post.Id, "工作中有没有噪声?"), (question.Blocks, question.Post!.Value, question.Sentence.Zh));
        Assert.Equal(3, list.PairsRead);
        Assert.True(list.Questions[0].Blocks > 0);
    }
}
