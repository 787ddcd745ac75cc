using Matcher.Domain;
using Matcher.Simulation;

namespace Matcher.Tests;

public class OracleTests
{
    [Fact]
    public void Judge_Infeasible_NeverHired()
    {
        var pairs = Populations.Large.Oracle.Sample();

        Assert.Contains(pairs, pair => !pair.IsFeasible);
        Assert.Contains(pairs, pair => pair.Outcome == OraclePair.MaxOutcome);
        Assert.All(pairs.Where(pair => !pair.IsFeasible), pair => Assert.True(pair.Outcome <= 1));
    }

    [Fact]
    public void Judge_SamePairTwice_SameAnswer()
    {
        var oracle = Populations.Large.Oracle;

        Assert.Equal(oracle.Judge(5, 9), oracle.Judge(5, 9));
    }

    [Fact]
    public void Judge_NoSuchPost_IsRefused()
    {
        var oracle = Populations.Large.Oracle;

        Assert.Throws<ArgumentOutOfRangeException>(() => oracle.Judge(Populations.Large.Posts.Count, 0));
    }

    [Fact]
    public void Obstacle_ProvisionRemoved_NeverBecomesFeasible()
    {
        var (population, closed) = (Populations.Large, 0);
        foreach (var (post, candidate) in Pairs(400))
        {
            var (offer, work, person) = (population.Posts[post], population.Oracle.Work[post], population.Oracle.People[candidate]);
            var before = Feasibility.Obstacle(offer, work, person, population.Settings.Day);
            foreach (var kind in Vocabulary<ProvisionKind>.All)
            {
                var after = Feasibility.Obstacle(offer, work.Without(kind), person, population.Settings.Day);
                Assert.True(before is null || after is not null);
                closed += before is null && after is not null ? 1 : 0;
            }
        }

        Assert.True(closed > 0, "No removal ever mattered.");
    }

    [Fact]
    public void Obstacle_DeclaredEssentialDemandBeyondAnyBridge_IsInfeasible()
    {
        var population = Populations.Large;
        foreach (var (post, candidate) in Pairs(4000))
        {
            var (offer, person) = (population.Posts[post], population.Oracle.People[candidate]);
            var blocks = offer.Demands.Any(demand => demand.MayBlock && demand.Level!.Value.Value > person.At(demand.Axis)
                && !Bridges.On(demand.Axis).ToArray().Any(bridge => bridge.Spans(new(person.At(demand.Axis)), demand.Level.Value)));

            Assert.True(!blocks || !population.Oracle.Judge(post, candidate).IsFeasible);
        }
    }

    [Fact]
    public void Sample_OfSettings_HasNoPairTwice()
    {
        var pairs = Populations.Large.Oracle.Sample();

        Assert.InRange(pairs.Count, 3_000, 4_000);
        Assert.Equal(pairs.Count, pairs.Select(pair => (pair.Post, pair.Candidate)).Distinct().Count());
    }

    [Fact]
    public void NoiseCeiling_HiddenFactorsAndChance_LowerIt()
    {
        var ceiling = NoiseCeiling.Of(Populations.Large.Oracle.Sample());

        Assert.InRange(ceiling.FeasibleTruth, 0.85, 0.995);
        Assert.True(ceiling.FeasibleVisible < ceiling.FeasibleTruth);
        Assert.InRange(ceiling.Hired / (double)ceiling.Feasible, 0.1, 0.5);
    }

    [Fact]
    public void NoiseCeiling_KnownOrder_IsExact()
    {
        OraclePair Pair(int truth, int outcome) => new() { Post = new("p"), Candidate = new("c"), TruthMilli = truth, VisibleMilli = 0, Outcome = outcome };

        var ceiling = NoiseCeiling.Of([Pair(3, 3), Pair(2, 0), Pair(1, 2), Pair(1, 1)]);

        Assert.Equal(0.625, ceiling.Truth);
        Assert.Equal(0.5, ceiling.Visible);
    }

    private static IEnumerable<(int Post, int Candidate)> Pairs(int count)
    {
        for (var i = 0; i < count; i++)
            yield return (i * 7 % Populations.Large.Posts.Count, i * 13 % Populations.Large.Candidates.Count);
    }
}
