using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class AbsenceTests
{
    private static readonly Candidate Person = new()
    {
        Id = new("c-1"),
        BirthDate = new DateOnly(1990, 1, 1),
        Residence = new RegionCode("360702"),
        Education = EducationLevel.JuniorSecondary,
        Licences = [],
        AvoidedExposures = [Exposure.Noise],
        Functions = [new(FunctionAxis.Hear, new Level(0), RandomPairs.Day)],
        Wishes = new Wishes { WillingToMove = false },
        Consents = [RandomPairs.Given(ConsentPurpose.Match, null)],
    };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 20)]
    public void ExplainAbsence_EveryPairOfARandomWorld_IsWhatTheWholeListSays(int seed, int pageSize)
    {
        using var world = MatchWorld.Random(seed, 120, 12);
        var reasons = new HashSet<AbsenceReason>();

        foreach (var candidate in world.Store.ReadCandidates())
        {
            var list = world.Recommend(candidate.Id).Matches;
            foreach (var post in world.Store.ReadPosts())
            {
                var absence = Why(world, post.Id, candidate.Id, pageSize);

                var rank = list.Select(match => match.Match.Post.Id).ToList().IndexOf(post.Id) + 1;
                Assert.Equal(rank, absence.Rank);
                Assert.Equal(rank == 0 ? 0 : list.Count, absence.Total);
                Assert.Equal(rank == 0 ? AbsenceReason.Blocked : rank <= pageSize ? AbsenceReason.Shown : AbsenceReason.RankedLower, absence.Reason);
                Assert.Equal(rank == 0, absence.Blocks.Count > 0);
                Assert.Equal(rank > pageSize ? list[pageSize - 1].Match.Post.Id : null, absence.LastShown?.Post.Id);
                Assert.Equal(absence.Match.Score - (absence.LastShown?.Score ?? absence.Match.Score), absence.Differences.Sum(one => one.Points));
                Assert.Equal(absence.LastShown?.Score == absence.Match.Score, absence.Tie is not null);
                reasons.Add(absence.Reason);
            }
        }

        Assert.Equal(3, reasons.Count);
    }

    [Fact]
    public void ExplainAbsence_ManyObstacles_ReadsRuleClosureSafetyAccessQualificationAndPlaceInThisOrder()
    {
        var post = new Post
        {
            Id = new("p-1"),
            Title = "接线员",
            Region = new RegionCode("330102"),
            HeldFor = HeldWordings.Health,
            ClosesOn = RandomPairs.Day.AddDays(-1),
            Education = new(EducationLevel.Bachelor),
            RequiredLicences = [new LicenceCode("driver-a2")],
            Exposures = [new(Exposure.Noise, true, FactSource.Declared)],
            Demands = [new(FunctionAxis.Hear, new Level(3), DemandWeight.Essential, FactSource.Declared)],
            Provisions = [.. Bridges.On(FunctionAxis.Hear).Select(bridge => bridge.Provision).Distinct().Select(kind => RandomPairs.Provision(kind, ProvisionState.Refused))],
        };
        using var world = new MatchWorld([post], [Person]);

        var absence = Why(world, post.Id, Person.Id, 20);

        Assert.Equal(
            [
                (BlockStage.Rule, "wording", false), (BlockStage.Closed, "closed", false), (BlockStage.Safety, "exposure", true), (BlockStage.Access, "demand_hear", true),
                (BlockStage.Qualification, "licence", true), (BlockStage.Qualification, "education", true), (BlockStage.Place, "other_province", true),
            ],
            absence.Blocks.Select(block => (block.Stage, block.Finding.Gate, block.Finding.IsChangeable)));
        Assert.Equal(absence.Match.Blocks.Count, absence.Blocks.Count);
        Assert.Equal(["这个岗位现在不行", "岗位文字有违法条件,改好前不推荐", "已于2026年11月1日截止", "有噪声,您必须避免", "还有别的条件也不符合"], absence.Lines.Select(line => line.Sentence.Zh));
    }

    [Fact]
    public void ExplainAbsence_PostsThatDifferInNothing_SaysThatALotDecided()
    {
        using var world = new MatchWorld(Enumerable.Range(0, 4).Select(i => new Post { Id = new($"p-{i}"), Title = "包装工" }), [Person with { AvoidedExposures = [] }]);
        var order = world.Recommend(Person.Id).Matches.Select(match => match.Match.Post.Id).ToList();

        var absence = Why(world, order[3], Person.Id, 2);

        Assert.Equal((4, 4, TieRule.Lot), (absence.Rank, absence.Total, absence.Tie));
        Assert.Empty(absence.Differences);
        Assert.Equal(order[1], absence.LastShown!.Post.Id);
    }

    [Fact]
    public void ExplainAbsence_APostDealtWith_SaysSoAndItIsInNobodysWay()
    {
        using var world = new MatchWorld(Enumerable.Range(0, 4).Select(i => new Post { Id = new($"p-{i}"), Title = "包装工" }), [Person with { AvoidedExposures = [] }]);
        var order = world.Recommend(Person.Id).Matches.Select(match => match.Match.Post.Id).ToList();
        using (var writer = world.Store.BeginWrite())
        {
            writer.Put(new RecordedOutcome(new Outcome { Id = new("o-1"), Post = order[0], Candidate = Person.Id, Kind = OutcomeKind.Applied, HappenedOn = RandomPairs.Day, Source = OutcomeSource.Counsellor }, new Recording(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), "k")));
            writer.Commit();
        }

        using var snapshot = MatchSnapshot.Build(world.Store, MatchWorld.Model, RuleSet.Shipped, new MatchSettings(), RandomPairs.Day);
        var dealtWith = Explainer.ExplainAbsence(snapshot, order[0], Person.Id, 20, TestContext.Current.CancellationToken)!;
        var second = Explainer.ExplainAbsence(snapshot, order[1], Person.Id, 20, TestContext.Current.CancellationToken)!;

        Assert.Equal((AbsenceReason.DealtWith, true, 0), (dealtWith.Reason, dealtWith.IsDealtWith, dealtWith.Rank));
        Assert.Equal((AbsenceReason.Shown, 1, 3), (second.Reason, second.Rank, second.Total));
    }

    private static Absence Why(MatchWorld world, PostId post, CandidateId candidate, int pageSize) =>
        Explainer.ExplainAbsence(world.Snapshot, post, candidate, pageSize, TestContext.Current.CancellationToken)!;
}
