using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class StatedFactsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Post Bare = new()
    {
        Id = new("p"),
        Title = "电话客服",
        Text = "需长时间站立;有粉尘;提供住宿;可居家;五险一金;三班倒;残疾人优先;无责任底薪",
    };

    [Fact]
    public void Read_EmptyFields_AreFilledWithTheirWords()
    {
        var post = StatedFacts.Read(Bare, Day);

        var demand = post.Demands.Single(one => one.Axis == FunctionAxis.StandWalk);
        Assert.Equal((new Level(3), FactSource.Stated, "长时间站立", DemandWeight.Essential), (demand.Level!.Value, demand.Source, demand.Words, demand.Weight));
        Assert.Equal(new ExposureFact(Exposure.Dust, true, FactSource.Stated) { Words = "粉尘" }, Assert.Single(post.Exposures));
        Assert.Equal((ProvisionState.Yes, Day, "提供住宿"), post.Provisions.Where(one => one.Kind == ProvisionKind.Dormitory).Select(one => (one.State, one.Date, one.Words)).Single());
        Assert.Equal((WorkMode.HomeBased, InsuranceCover.Full, true), (post.WorkMode, post.Insurance, post.WorkingTime.HasNightShift));
        Assert.Equal(
            ["insurance 五险一金", "night_shift 三班倒", "offer.disabled_first 残疾人优先", "work_mode 可居家"],
            post.ReadFields.Select(read => $"{read.Field} {read.Words}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_WhatWasGiven_StaysAsGiven()
    {
        var declared = new Demand(FunctionAxis.Hear, new Level(0), DemandWeight.Essential, FactSource.Declared);
        var refused = new Provision(ProvisionKind.Dormitory, ProvisionState.Refused, null, FactSource.Declared, Day);

        var post = StatedFacts.Read(Bare with { Demands = [declared], Provisions = [refused], WorkMode = WorkMode.OnSite }, Day);

        Assert.Equal(declared, post.Demands.Single(one => one.Axis == FunctionAxis.Hear));
        Assert.Equal(refused, post.Provisions.Single(one => one.Kind == ProvisionKind.Dormitory));
        Assert.Equal(WorkMode.OnSite, post.WorkMode);
        Assert.DoesNotContain(post.ReadFields, read => read.Field == "work_mode");
    }

    [Fact]
    public void Read_Again_ChangesNothingAndKeepsTheDay()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first, Day.AddDays(40), first);

        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public void Read_WordsGone_TakesBackWhatTheySaid()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first with { Title = "岗位", Text = "整理" }, Day, first);

        Assert.Equivalent(Bare with { Title = "岗位", Text = "整理" }, second, strict: true);
    }

    [Fact]
    public void Read_FieldGivenLater_Holds()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first with { WorkMode = WorkMode.Hybrid }, Day, first);

        Assert.Equal(WorkMode.Hybrid, second.WorkMode);
        Assert.DoesNotContain(second.ReadFields, read => read.Field == "work_mode");
    }

    [Fact]
    public void Read_OccupationThatTheTitleNames_IsFilledWithIt()
    {
        var post = StatedFacts.Read(new() { Id = new("p"), Title = "总账会计" }, Day);

        Assert.Equal(new OccupationCode("2-06-03-00"), post.Occupation);
        Assert.Equal([new ReadField("occupation", "总账会计")], post.ReadFields);
    }

    [Fact]
    public void Read_OtherTitle_FollowsIt()
    {
        var first = StatedFacts.Read(new() { Id = new("p"), Title = "总账会计" }, Day);

        var second = StatedFacts.Read(first with { Title = "保安员" }, Day, first);
        var third = StatedFacts.Read(second with { Title = "业务岗" }, Day, second);

        Assert.Equal("4-07-05-01", second.Occupation!.Value.Value);
        Assert.Equivalent(new Post { Id = new("p"), Title = "业务岗" }, third, strict: true);
    }

    [Fact]
    public void Read_OccupationGiven_Holds()
    {
        var given = new OccupationCode("4-10-01-06");
        var first = StatedFacts.Read(new() { Id = new("p"), Title = "总账会计" }, Day);

        var atOnce = StatedFacts.Read(new() { Id = new("p"), Title = "总账会计", Occupation = given }, Day);
        var later = StatedFacts.Read(first with { Occupation = given }, Day, first);

        Assert.All([atOnce, later], post => Assert.Equal((given, 0), (post.Occupation, post.ReadFields.Count)));
    }

    [Fact]
    public void Explain_ReadOccupation_ShowsItsWordsAndCountsLikeAGivenOne()
    {
        var read = StatedFacts.Read(new() { Id = new("read"), Title = "总账会计" }, Day);
        var given = read with { Id = new("given"), ReadFields = [] };
        var candidate = new RandomPairs(5).Candidate(1);
        var person = candidate with { Wishes = candidate.Wishes with { Occupations = [new("2-06-03-00")] } };
        using var world = new MatchWorld([read, given], [person]);

        var parts = world.Explain(read.Id, person.Id).Parts.Single(part => part.Feature == "occupation_closeness");

        Assert.Equal(("2-06-03-00", FactSource.Stated, "总账会计"), (parts.Post.Value, parts.Post.Source, parts.Post.Words));
        var same = world.Explain(given.Id, person.Id).Parts.Single(part => part.Feature == "occupation_closeness");
        Assert.Equal((same.Bin, same.Points), (parts.Bin, parts.Points));
        Assert.Null(same.Post.Words);
    }

    [Fact]
    public void Read_EssentialWords_NeverBlock()
    {
        var post = StatedFacts.Read(new() { Id = new("p"), Title = "仓管", Text = "必须能搬运30公斤;有粉尘" }, Day);
        var person = new RandomPairs(5).Candidate(1) with
        {
            Functions = [new(FunctionAxis.Lift, new Level(0), Day, null)],
            AvoidedExposures = [Exposure.Dust],
        };
        using var world = new MatchWorld([post], [person]);

        var explained = world.Explain(post.Id, person.Id);

        Assert.True(post.Demands.Single().Weight == DemandWeight.Essential && post.Demands[0].IsRead);
        Assert.DoesNotContain(explained.Blocks, block => block.Gate is "demand_lift" or "exposure");
    }

    [Fact]
    public void Explain_ReadDemand_ShowsItsWordsAndRange()
    {
        var post = StatedFacts.Read(new() { Id = new("p"), Title = "职员", Text = "良好的沟通能力" }, Day);
        var person = new RandomPairs(5).Candidate(1) with { Functions = [new(FunctionAxis.Speak, new Level(2), Day, null)] };
        using var world = new MatchWorld([post], [person]);

        var fact = world.Explain(post.Id, person.Id).Parts.Single(part => part.Feature == "access_speak").Post;

        Assert.Equal(("2 (1-3) unstated", FactSource.Stated, "沟通能力"), (fact.Value, fact.Source, fact.Words));
    }

    [Fact]
    public void Check_RangeWithoutItsLevel_IsNamed()
    {
        var demand = new Demand(FunctionAxis.See, new Level(1), DemandWeight.Unstated, FactSource.Stated) { Least = new Level(2) };

        var found = PostChecks.Check(Bare with { Demands = [demand] });

        Assert.Equal("demands[0]", Assert.Single(found).Field);
    }
}
