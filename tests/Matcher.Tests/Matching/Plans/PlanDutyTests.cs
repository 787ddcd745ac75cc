using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>四个一, follow-ups and the ladder.</summary>
public class PlanDutyTests
{
    [Theory]
    [Trait("Seed", "82")]
    [InlineData(false, "Due NotDue NotDue NotDue")]
    [InlineData(true, "Due Due Due Due")]
    public void Row82_UnemployedWithoutAndWithNeed_CheckAloneOrAllFourAreDue(bool wantsWork, string states)
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        var duties = world.Plan(new Situation { WantsWork = wantsWork }).Duties;

        Assert.Equal(states.Split(' '), duties.Select(duty => duty.State.ToString()));
    }

    [Fact]
    [Trait("Seed", "82")]
    public void Row82_ServicesOnRecord_AreDoneOnTheirLastDay()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [], null, null,
            (ServiceKind.InformationCheck, new DateOnly(2024, 1, 5)), (ServiceKind.InformationCheck, new DateOnly(2024, 5, 6)), (ServiceKind.Recruitment, new DateOnly(2024, 6, 1)));

        var duties = world.Plan(new Situation { WantsWork = true }).Duties;

        Assert.Equal([DutyState.Done, DutyState.Due, DutyState.Due, DutyState.Done], duties.Select(duty => duty.State));
        Assert.Equal([new DateOnly(2024, 5, 6), null, null, new DateOnly(2024, 6, 1)], duties.Select(duty => duty.DoneOn));
    }

    [Theory]
    [InlineData(EmploymentStatus.Employed)]
    public void Duties_InWork_NoneIsDue(EmploymentStatus status)
    {
        using var world = new PlanWorld(PlanWorld.Person() with { Status = status }, []);

        Assert.All(world.Plan(new Situation { WantsWork = true }).Duties, duty => Assert.Equal(DutyState.NotDue, duty.State));
    }

    [Fact]
    [Trait("Seed", "77")]
    public void Row77_EmployedOnTheFirstOfJuly_VisitsAreDueToTheFirstOfJanuary()
    {
        using var world = new PlanWorld(PlanWorld.Person() with { Status = EmploymentStatus.Employed }, []);

        var period = Assert.Single(world.Plan(new Situation { EmployedSince = new DateOnly(2024, 7, 1), LeftSchoolOn = new DateOnly(2023, 7, 1) }).FollowUps);

        Assert.Equal((FollowUpCase.Employed, new DateOnly(2025, 1, 1)), (period.Case, period.To));
        Assert.Contains("2025-01-01", period.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Seed", "77")]
    public void Row77_LeftSchoolJoblessOnTheFirstOfJuly_GuidanceIsDueToTheFirstOfJulyAYearLater()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        var period = Assert.Single(world.Plan(new Situation { LeftSchoolOn = new DateOnly(2024, 7, 1) }).FollowUps);

        Assert.Equal((FollowUpCase.LeftSchool, new DateOnly(2025, 7, 1)), (period.Case, period.To));
    }

    [Fact]
    [Trait("Seed", "47")]
    public void Row47_ProficientAuxiliaryWorker_OutsideFactoryPostIsTheNextStep()
    {
        using var world = new PlanWorld(Auxiliary(), [Workshop("p-in", "手工编织"), Workshop("p-out", "10086客服(厂外厂)")]);

        var plan = world.Plan(new Situation { LadderStep = LadderStep.Auxiliary, IsProficient = true });
        var learning = world.Plan(new Situation { LadderStep = LadderStep.Auxiliary, IsProficient = false });

        Assert.Equal("p-out", Assert.Single(plan.NextSteps).Post.Value);
        Assert.Equal(["p-out"], plan.OneThreeOne.Posts.Where(post => post.IsNextStep).Select(post => post.Post.Value));
        Assert.Equal(2, plan.OneThreeOne.Posts.Count);
        Assert.Empty(learning.NextSteps);
    }

    [Theory]
    [Trait("Seed", "47")]
    [InlineData(null, "p-out p-quota")]
    [InlineData(false, "p-out p-quota")]
    [InlineData(true, "p-in p-out p-quota")]
    public void Row47_DownwardStep_OnlyWithConsent(bool? accepts, string posts)
    {
        using var world = new PlanWorld(Auxiliary(), [Workshop("p-in", "手工编织"), Workshop("p-out", "客服(厂外厂)"), PlanWorld.Post("p-quota")]);

        var duty = world.Plan(new Situation { LadderStep = LadderStep.OutsideFactory, IsProficient = true, AcceptsLowerStep = accepts }).OneThreeOne;

        Assert.Equal(posts.Split(' '), duty.Posts.Select(post => post.Post.Value).Order(StringComparer.Ordinal));
        if (accepts != true)
            Assert.Contains(duty.Shortfalls.Single(one => one.Part == PlanPart.Posts).Causes, cause => cause.Zh.Contains("往下一级", StringComparison.Ordinal));
    }

    private static Candidate Auxiliary() => PlanWorld.Person() with { Disabilities = [new(DisabilityType.Intellectual, 3)], Status = EmploymentStatus.Employed };

    private static Post Workshop(string id, string title) => PlanWorld.Post(id, title) with { Form = EmploymentForm.Auxiliary };
}
