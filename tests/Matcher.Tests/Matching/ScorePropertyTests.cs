using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class ScorePropertyTests
{
    private const int Pairs = 400;

    [Fact]
    public void Score_ProvisionAdded_NeverFalls()
    {
        foreach (var (random, post, candidate) in Draw(1))
        {
            var kind = random.Pick(Vocabulary<ProvisionKind>.All);
            var (bare, before) = (PairScores.Without(post, kind), Score(PairScores.Without(post, kind), candidate));

            foreach (var tier in Vocabulary<AccommodationTier>.All)
                Assert.True(Score(PairScores.With(bare, RandomPairs.Provision(kind, ProvisionState.Arrangeable, tier)), candidate) >= before, $"{kind} {tier}");
            Assert.True(Score(PairScores.With(bare, RandomPairs.Provision(kind, ProvisionState.Yes)), candidate) >= before, $"{kind}");
        }
    }

    [Fact]
    public void Score_UnknownProvisionRefused_NeverRises()
    {
        foreach (var (random, post, candidate) in Draw(2))
        {
            var kind = random.Pick(Vocabulary<ProvisionKind>.All);
            var bare = PairScores.Without(post, kind);

            Assert.True(Score(PairScores.With(bare, RandomPairs.Provision(kind, ProvisionState.Refused)), candidate) <= Score(bare, candidate), $"{kind}");
        }
    }

    [Fact]
    public void Score_HarderTier_NeverRises()
    {
        foreach (var (random, post, candidate) in Draw(3))
        {
            var kind = random.Pick(Vocabulary<ProvisionKind>.All);
            var scores = Vocabulary<AccommodationTier>.All.Select(tier => Score(PairScores.With(post, RandomPairs.Provision(kind, ProvisionState.Arrangeable, tier)), candidate)).ToList();

            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    [Fact]
    public void Rank_ProvisionAdded_NeverFallsInAnyonesList()
    {
        var random = new RandomPairs(4);
        var posts = Enumerable.Range(0, 40).Select(random.Post).ToList();
        var candidates = Enumerable.Range(0, 30).Select(random.Candidate).ToList();
        using var before = new MatchWorld(posts, candidates);
        var changed = posts[5] with { Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => RandomPairs.Provision(kind, ProvisionState.Yes))], ClosesOn = null, OpensOn = null, Campaign = null };
        using var half = new MatchWorld([.. posts.Where(post => post.Id != changed.Id), changed with { Provisions = [] }], candidates);
        using var after = new MatchWorld([.. posts.Where(post => post.Id != changed.Id), changed], candidates);

        var moved = 0;
        foreach (var candidate in candidates)
        {
            var (was, now) = (RankIn(half, candidate.Id, changed.Id), RankIn(after, candidate.Id, changed.Id));

            Assert.True(now <= was, $"{candidate.Id}: {was} to {now}");
            moved += now < was ? 1 : 0;
        }

        Assert.True(moved > 0);
    }

    [Fact]
    public void Score_IrrelevantProvision_ChangesNothing()
    {
        var candidate = new Candidate
        {
            Id = new CandidateId("c"),
            Functions = [.. FunctionAxes.All.Select(axis => new FunctionAssessment(axis, new Level(axis == FunctionAxis.Hear ? 0 : 3), RandomPairs.Day))],
        };
        var post = new Post { Id = new PostId("p"), Title = "包装工" };

        Assert.Equal(PairScores.Of(post, candidate), PairScores.Of(PairScores.With(post, RandomPairs.Provision(ProvisionKind.StepFreeAccess, ProvisionState.Yes)), candidate));
        Assert.NotEqual(PairScores.Of(post, candidate), PairScores.Of(PairScores.With(post, RandomPairs.Provision(ProvisionKind.TextChannel, ProvisionState.Yes)), candidate));
    }

    [Fact]
    public void Score_AllAssessedButOtherTypeAndGrade_IsTheSame()
    {
        foreach (var (random, post, person) in Draw(5))
        {
            var candidate = random.AllAssessed(person);
            var other = candidate with
            {
                Disabilities = [new Disability(random.Pick(Vocabulary<DisabilityType>.All), 1 + (candidate.Disabilities is [{ Grade: { } grade }, ..] ? grade % 4 : 1))],
                Sex = candidate.Sex == Sex.Male ? Sex.Female : Sex.Male,
            };

            Assert.Equal(PairScores.Of(post, candidate), PairScores.Of(post, other));
        }
    }

    [Fact]
    public void Prior_UnassessedFunction_SpeaksOnTheAxesOfTheTypeAndNowhereElse()
    {
        var post = new Post { Id = new PostId("p"), Title = "质检员", Demands = [new Demand(FunctionAxis.See, new Level(3), DemandWeight.Unstated, FactSource.Declared)] };
        var deaf = new Candidate { Id = new CandidateId("c"), Disabilities = [new Disability(DisabilityType.Hearing, 1)] };
        var blind = deaf with { Disabilities = [new Disability(DisabilityType.Visual, 1)] };

        Assert.InRange(PairScores.Pair(post, blind).FitOn(FunctionAxis.See).Code, FitCode.Chance1, FitCode.Chance2);
        Assert.InRange(PairScores.Pair(post, deaf).FitOn(FunctionAxis.See).Code, FitCode.Chance6, FitCode.Chance9);
        Assert.InRange(PairScores.Pair(post, blind).FitOn(FunctionAxis.Hear).Code, FitCode.Chance6, FitCode.Chance9);
        Assert.NotEqual(PairScores.Of(post, deaf), PairScores.Of(post, blind));
        Assert.Equal(PairScores.Of(post, deaf, usePriors: false), PairScores.Of(post, blind, usePriors: false));
    }

    [Fact]
    public void Interval_UnknownFactsAnswered_HoldsTheScore()
    {
        foreach (var (random, post, candidate) in Draw(6))
        {
            var pair = PairScores.Pair(post, candidate);
            var interval = IntervalReader.Read(MatchWorld.Model.Tables, pair, Score(post, candidate), false);

            for (var i = 0; i < 5; i++)
            {
                var score = Score(random.Answered(post), random.Answered(candidate));
                Assert.True(score >= interval.Low && score <= interval.High, $"{post.Id} {candidate.Id}: {score} outside {interval}");
            }
        }
    }

    [Fact]
    public void Interval_EverythingKnown_IsThePoint()
    {
        foreach (var (random, post, candidate) in Draw(7))
        {
            var known = random.Answered(post) with { Employer = RandomPairs.Employers[0].Id };
            var match = PairScores.Pair(known, random.Answered(candidate) with { Wishes = candidate.Wishes with { Titles = ["会计"], Occupations = [new OccupationCode("4-13")] } });
            var score = new Scorer(MatchWorld.Model.Tables).Score(match);

            var interval = IntervalReader.Read(MatchWorld.Model.Tables, match, score, false);

            Assert.Equal(score, interval.Low);
            Assert.Equal(score, interval.High);
        }
    }

    [Fact]
    public void Score_AllUnknown_RanksBetweenAllMetAndAllUnmet()
    {
        var candidate = new Candidate
        {
            Id = new CandidateId("c"),
            Functions = [.. FunctionAxes.All.Select(axis => new FunctionAssessment(axis, new Level(1), RandomPairs.Day))],
            Needs = [new Need(ProvisionKind.Captions, NeedStrength.Essential)],
        };
        var unknown = new Post { Id = new PostId("p"), Title = "包装工" };
        var demands = FunctionAxes.All.Select(axis => new Demand(axis, new Level(2), DemandWeight.Unstated, FactSource.Declared)).ToList();
        var met = unknown with { Demands = demands, Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => RandomPairs.Provision(kind, ProvisionState.Yes))] };
        var refused = unknown with { Demands = demands, Provisions = [.. Vocabulary<ProvisionKind>.All.Select(kind => RandomPairs.Provision(kind, ProvisionState.Refused))] };

        Assert.True(PairScores.Of(met, candidate) > PairScores.Of(unknown, candidate));
        Assert.True(PairScores.Of(unknown, candidate) > PairScores.Of(refused, candidate));
        Assert.NotEmpty(PairScores.Gates(refused, candidate).Blocks);
        Assert.Empty(PairScores.Gates(unknown, candidate).Blocks);
        Assert.NotEmpty(PairScores.Gates(unknown, candidate).Possible);
    }

    private static long Score(Post post, Candidate candidate) => PairScores.Of(post, candidate);

    private static long RankIn(MatchWorld world, CandidateId candidate, PostId post) =>
        world.Recommend(candidate).Matches.FirstOrDefault(ranked => ranked.Match.Post.Id == post)?.Rank ?? long.MaxValue;

    private static IEnumerable<(RandomPairs Random, Post Post, Candidate Candidate)> Draw(int seed)
    {
        var random = new RandomPairs(seed);
        for (var i = 0; i < Pairs; i++)
            yield return (random, random.Post(i), random.Candidate(i));
    }
}
