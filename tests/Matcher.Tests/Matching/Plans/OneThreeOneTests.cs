using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

/// <summary>One guidance, three posts, one course.</summary>
public class OneThreeOneTests
{
    private static readonly (ServiceKind, DateOnly) Guidance = (ServiceKind.CareerGuidance, new DateOnly(2024, 6, 3));

    [Fact]
    [Trait("Seed", "71")]
    public void Row71_TwoAccessiblePostsOnly_OneTwoOneShortOfOneWithItsCauseAndNoPadding()
    {
        var blocked = PlanWorld.Post("p-blocked") with { Education = new EducationRequirement(EducationLevel.Bachelor) };
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1"), Naming("p-2"), blocked], [PlanWorld.Course("k-1")], null, Guidance);

        var duty = world.Plan().OneThreeOne;

        Assert.Equal("1-2-1", duty.Pattern);
        Assert.False(duty.IsComplete);
        var shortfall = Assert.Single(duty.Shortfalls);
        Assert.Equal((PlanPart.Posts, 1), (shortfall.Part, shortfall.Missing));
        Assert.StartsWith("缺1", shortfall.Sentence.Zh, StringComparison.Ordinal);
        Assert.Equal(("education", 1L), (shortfall.Gates[0].Gate, shortfall.Gates[0].Count));
        Assert.Contains(shortfall.Causes, cause => cause.Zh.Contains("学历", StringComparison.Ordinal));
        Assert.Contains(shortfall.Remedies, remedy => remedy.Zh.Contains("可多1个岗位", StringComparison.Ordinal));
        Assert.DoesNotContain(duty.Posts, post => post.Post.Value == "p-blocked");
    }

    [Fact]
    [Trait("Seed", "71")]
    public void Row71_OneThreeOne_IsComplete()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1"), Naming("p-2"), Naming("p-3"), Naming("p-4")], [PlanWorld.Course("k-1")], null, Guidance);

        var duty = world.Plan().OneThreeOne;

        Assert.Equal(("1-3-1", true), (duty.Pattern, duty.IsComplete));
        Assert.Equal(new DateOnly(2024, 6, 3), duty.GuidanceOn);
        Assert.Equal(world.Recommend().Matches.Take(3).Select(match => match.Match.Post.Id), duty.Posts.Select(post => post.Post));
        Assert.Equal([1L, 2L, 3L], duty.Posts.Select(post => post.Rank));
    }

    [Fact]
    public void Nothing_OnFile_EachPartSaysWhy()
    {
        using var world = new PlanWorld(PlanWorld.Person(), []);

        var duty = world.Plan().OneThreeOne;

        Assert.Equal("0-0-0", duty.Pattern);
        Assert.Equal([PlanPart.Guidance, PlanPart.Posts, PlanPart.Courses], duty.Shortfalls.Select(one => one.Part));
        Assert.All(duty.Shortfalls, one => Assert.NotEmpty(one.Causes));
    }

    [Fact]
    public void NoConsent_NothingIsScoredAndNoTypeIsRead()
    {
        using var world = new PlanWorld(PlanWorld.Person() with { Consents = [] }, [Naming("p-1")], [PlanWorld.Course("k-1")]);

        var plan = world.Plan(new Situation { WantsWork = true });

        Assert.False(plan.IsPersonalised);
        Assert.Equal("0-0-0", plan.OneThreeOne.Pattern);
        Assert.DoesNotContain(plan.Notes, note => note.Kind == PlanNoteKind.Programme);
        Assert.All(plan.Duties, duty => Assert.Equal(DutyState.Due, duty.State));
        Assert.Contains(plan.Missing, one => one.Zh.Contains("没有同意匹配", StringComparison.Ordinal));
    }

    [Fact]
    public void Show_AfterWithdrawal_LeavesNothingThatWasWorkedOut()
    {
        using var world = new PlanWorld(PlanWorld.Person(), [Naming("p-1"), Naming("p-2"), Naming("p-3")], [PlanWorld.Course("k-1")], null, Guidance);

        var left = PlanPrivacy.Show(world.Plan(), consents: false, []);

        Assert.False(left.IsPersonalised);
        Assert.Equal("1-0-0", left.OneThreeOne.Pattern);
        Assert.Empty(left.NextSteps);
        Assert.DoesNotContain(left.Notes, note => note.Kind == PlanNoteKind.Programme);
    }

    private static Post Naming(string id) => PlanWorld.Post(id) with { Courses = ["k-1"] };
}
