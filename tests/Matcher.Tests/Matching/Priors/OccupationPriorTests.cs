using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

/// <summary>What posts of an occupation usually ask is a prior for chances and for readers, and nothing else.</summary>
public class OccupationPriorTests
{
    // Timber: usually lifts much.
    private static readonly OccupationCode Timber = new("6-06-01-01");
    private static readonly OccupationCode CallCentre = new("4-04-05-03");

    private static readonly Post Bare = new() { Id = new("p"), Title = "岗位" };
    private static readonly Candidate Leg = new() { Id = new("c"), Disabilities = [new Disability(DisabilityType.Limb, 2)] };

    [Fact]
    public void FitOn_UnassessedFunction_FollowsTheOccupation()
    {
        var (heavy, light) = (Fit(Bare with { Occupation = Timber }, FunctionAxis.Lift), Fit(Bare with { Occupation = CallCentre }, FunctionAxis.Lift));
        var unknown = Fit(Bare, FunctionAxis.Lift);

        Assert.True(heavy.Code < unknown.Code && unknown.Code < light.Code, $"{heavy.Code} {unknown.Code} {light.Code}");
        Assert.All([heavy, light], fit => Assert.Equal((unknown.Worst, unknown.Best), (fit.Worst, fit.Best)));
    }

    [Fact]
    public void Demand_Levels_LieMostlyInTheRangeAndNoneIsImpossible()
    {
        var prior = MatchWorld.Model.Priors.Demand(View(Bare with { Occupation = CallCentre }), FunctionAxis.Lift);

        Assert.Equal(TypePriors.OccupationWeight + ((1 - TypePriors.OccupationWeight) / 4), prior[0], 1e-9);
        Assert.Equal(1, Enumerable.Range(0, 4).Sum(level => prior[level]), 1e-9);
        Assert.All(Enumerable.Range(0, 4), level => Assert.True(prior[level] > 0));
    }

    [Fact]
    public void UsualLevels_WhereAnythingElseSpeaks_AreSilent()
    {
        var post = Bare with { Occupation = Timber };

        Assert.NotNull(View(post).UsualLevels(FunctionAxis.Lift));
        Assert.Null(View(post with { Demands = [new(FunctionAxis.Lift, new Level(0), DemandWeight.Unstated, FactSource.Declared)] }).UsualLevels(FunctionAxis.Lift));
        Assert.Null(View(post with { Demands = [new(FunctionAxis.Lift, null, DemandWeight.Unstated, FactSource.List)] }).UsualLevels(FunctionAxis.Lift));
        Assert.Null(View(StatedFacts.Read(post with { Text = "需搬运5公斤以内的货物" }, RandomPairs.Day)).UsualLevels(FunctionAxis.Lift));
        Assert.Null(View(post with { ListedFunctions = FunctionCodes.Of([FunctionCode.Sit]) }).UsualLevels(FunctionAxis.Lift));
        Assert.Null(View(post with { WorkMode = WorkMode.HomeBased }).UsualLevels(FunctionAxis.Travel));
        Assert.Null(View(post with { Occupation = new("8-00-00-00") }).UsualLevels(FunctionAxis.Lift));
    }

    [Fact]
    public void Explain_UnknownDemand_NeverBlocksKeepsItsQuestionAndShowsWhatIsUsual()
    {
        var person = new RandomPairs(5).Candidate(1) with { Functions = [new(FunctionAxis.Lift, new Level(0), RandomPairs.Day, null)], Disabilities = Leg.Disabilities };
        using var world = new MatchWorld([Bare with { Occupation = Timber }, Bare with { Id = new("q") }], [person]);

        var (explained, without) = (world.Explain(new("p"), person.Id), world.Explain(new("q"), person.Id));

        Assert.DoesNotContain(explained.Blocks, block => block.Gate == "demand_lift");
        Assert.Contains(explained.Questions, question => question.Fact == "post.demands.lift");
        var (part, bare) = (explained.Parts.Single(one => one.Feature == "access_lift"), without.Parts.Single(one => one.Feature == "access_lift"));
        var usual = OccupationDemands.Of(Timber)![(int)FunctionAxis.Lift];
        Assert.Equal((usual.Least == usual.Most ? $"usual {usual.Least}" : $"usual {usual.Least}-{usual.Most}", FactSource.OccupationPrior), (part.Post.Value, part.Post.Source));
        Assert.Equal(("?", null), (bare.Post.Value, bare.Post.Source));
        // The function was assessed: nothing is inferred of the fit.
        Assert.Equal((bare.Bin, bare.Points), (part.Bin, part.Points));
    }

    [Fact]
    public void Score_AllAssessed_DoesNotMoveWithTheOccupationPrior()
    {
        var random = new RandomPairs(8);
        for (var number = 0; number < 100; number++)
        {
            var person = random.AllAssessed(random.Candidate(number)) with { Wishes = new() };
            var post = random.Post(number) with { Demands = [], ListedFunctions = default };

            Assert.Equal(PairScores.Of(post with { Occupation = null }, person), PairScores.Of(post with { Occupation = Timber }, person));
        }
    }

    private static PostView View(Post post) => PairScores.Pair(post, Leg).Post;

    private static FitRange Fit(Post post, FunctionAxis axis) => PairScores.Pair(post, Leg).FitOn(axis);
}
