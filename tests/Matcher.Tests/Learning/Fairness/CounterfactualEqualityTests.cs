using Matcher.Learning;
using Matcher.Matching;

namespace Matcher.Tests;

public class CounterfactualEqualityTests
{
    [Fact]
    public void Check_TheShippedModel_IsEqualOnTenThousandPairs()
    {
        using var world = MatchWorld.Random(31, 80, 150);

        var result = CounterfactualEquality.Check(world.Snapshot, MatchWorld.Model.Tables, People(world), CounterfactualEquality.UsualPairs, 1);

        Assert.True(result.Passed);
        Assert.Equal((CounterfactualEquality.UsualPairs, 0.0), (result.Cells[0].People, result.Cells[0].Value));
    }

    [Fact]
    public void Check_AScoreThatReadsTheGrade_FailsAndNamesItself()
    {
        using var world = MatchWorld.Random(32, 40, 60);
        var fair = new Scorer(MatchWorld.Model.Tables);

        var result = CounterfactualEquality.Check(
            world.Snapshot, pair => fair.Score(pair) + (pair.Candidate.Candidate.Disabilities is [{ Grade: 1 }, ..] ? 1 : 0), People(world), 500, 1);

        Assert.False(result.Passed);
        Assert.Equal("m1_counterfactual_equality", result.Measure);
        Assert.InRange(result.Cells[0].Value!.Value, 1, 499);
    }

    [Fact]
    public void Check_NobodyGiven_SaysSo()
    {
        using var world = MatchWorld.Random(33, 5, 5);

        Assert.Throws<ArgumentException>(() => CounterfactualEquality.Check(world.Snapshot, MatchWorld.Model.Tables, [], 10, 1));
    }

    private static List<Domain.CandidateId> People(MatchWorld world) =>
        [.. world.Store.ReadCandidates().Where(candidate => candidate.ConsentsToMatching).Select(candidate => candidate.Id)];
}
