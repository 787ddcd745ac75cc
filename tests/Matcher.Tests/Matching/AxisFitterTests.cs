using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class AxisFitterTests
{
    [Theory]
    [InlineData(0, 0, null, nameof(FitCode.Met))]
    [InlineData(2, 2, null, nameof(FitCode.Met))]
    [InlineData(1, 2, null, nameof(FitCode.Unknown))]
    [InlineData(0, 2, ProvisionState.Refused, nameof(FitCode.Unknown))]
    [InlineData(0, 2, ProvisionState.Yes, nameof(FitCode.Met))]
    [InlineData(0, 2, ProvisionState.Arrangeable, nameof(FitCode.Policy))]
    [InlineData(0, 3, ProvisionState.Yes, nameof(FitCode.Unmet))]
    public void Fit_SpeakingAgainstASpeechAid_FollowsTheBridges(int function, int demand, ProvisionState? speechAid, string expected)
    {
        var post = Post(FunctionAxis.Speak, demand);
        if (speechAid is { } state)
            post = PairScores.With(post, RandomPairs.Provision(ProvisionKind.SpeechAid, state, AccommodationTier.Policy));

        var fit = PairScores.Pair(post, Person(FunctionAxis.Speak, function)).FitOn(FunctionAxis.Speak);

        Assert.Equal(expected, fit.Code.ToString());
    }

    [Fact]
    public void Fit_EveryBridgeRefused_IsUnmet()
    {
        var post = Post(FunctionAxis.Speak, 2);
        foreach (var bridge in Bridges.On(FunctionAxis.Speak))
            post = PairScores.With(post, RandomPairs.Provision(bridge.Provision, ProvisionState.Refused));

        Assert.Equal(FitCode.Unmet, PairScores.Pair(post, Person(FunctionAxis.Speak, 0)).FitOn(FunctionAxis.Speak).Code);
    }

    [Theory]
    [Trait("Seed", "30")]
    [InlineData(365, nameof(FitCode.Met))]
    [InlineData(366, nameof(FitCode.Unknown))]
    [InlineData(400, nameof(FitCode.Unknown))]
    public void Fit_StaleProvision_CountsAsUnknown(int ageDays, string expected)
    {
        var provision = new Provision(ProvisionKind.StepFreeAccess, ProvisionState.Yes, null, FactSource.Declared, RandomPairs.Day.AddDays(-ageDays));
        var post = PairScores.With(Post(FunctionAxis.ReachWorkplace, 2), provision);

        Assert.Equal(expected, PairScores.Pair(post, Person(FunctionAxis.ReachWorkplace, 0)).FitOn(FunctionAxis.ReachWorkplace).Code.ToString());
    }

    [Fact]
    [Trait("Seed", "4")]
    public void Fit_AssessmentRunOut_IsUnknownAndNotUnable()
    {
        var person = new Candidate
        {
            Id = new CandidateId("c"),
            Functions = [new FunctionAssessment(FunctionAxis.See, new Level(0), RandomPairs.Day.AddYears(-2), RandomPairs.Day.AddDays(-1))],
        };

        Assert.Equal(FitCode.Unknown, PairScores.Pair(Post(FunctionAxis.See, 3), person).FitOn(FunctionAxis.See).Code);
    }

    [Fact]
    public void Fit_NoDemandOnFile_IsUnknownAndNotFree()
    {
        var post = new Post { Id = new PostId("p"), Title = "包装工" };

        Assert.Equal(FitCode.Unknown, PairScores.Pair(post, Person(FunctionAxis.Hear, 0)).FitOn(FunctionAxis.Hear).Code);
        Assert.Equal(FitCode.Met, PairScores.Pair(post, Person(FunctionAxis.Hear, 3)).FitOn(FunctionAxis.Hear).Code);
    }

    [Fact]
    public void Fit_HomeBasedWork_AsksForNoWayToAWorkplace()
    {
        var post = new Post { Id = new PostId("p"), Title = "云客服", WorkMode = WorkMode.HomeBased };
        var person = Person(FunctionAxis.ReachWorkplace, 0) with { Needs = [new Need(ProvisionKind.AccessibleToilet, NeedStrength.Essential)] };

        var pair = PairScores.Pair(post, person);

        Assert.Equal(FitCode.Met, pair.FitOn(FunctionAxis.ReachWorkplace).Code);
        Assert.Equal(FitCode.Met, Assert.Single(pair.Needs).Fit.Code);
    }

    [Theory]
    [InlineData(FactSource.Declared, DemandWeight.Essential, true)]
    [InlineData(FactSource.Declared, DemandWeight.Marginal, false)]
    [InlineData(FactSource.Declared, DemandWeight.Unstated, false)]
    [InlineData(FactSource.List, DemandWeight.Essential, false)]
    [InlineData(FactSource.Stated, DemandWeight.Essential, false)]
    [InlineData(FactSource.OccupationPrior, DemandWeight.Essential, false)]
    public void DemandGate_OnlyDeclaredAndEssential_Blocks(FactSource source, DemandWeight weight, bool isBlocked)
    {
        var post = new Post { Id = new PostId("p"), Title = "质检员", Demands = [new Demand(FunctionAxis.FineHand, new Level(3), weight, source)] };

        var findings = PairScores.Gates(post, Person(FunctionAxis.FineHand, 0));

        Assert.Equal(isBlocked ? ["demand_fine_hand"] : [], findings.Blocks.Select(block => block.Gate));
    }

    [Fact]
    public void DemandGate_UnknownLevel_NeverBlocks()
    {
        var post = new Post { Id = new PostId("p"), Title = "质检员", Demands = [new Demand(FunctionAxis.FineHand, null, DemandWeight.Essential, FactSource.Declared)] };

        var findings = PairScores.Gates(post, Person(FunctionAxis.FineHand, 0));

        Assert.Empty(findings.Blocks);
        Assert.Contains(findings.Possible, finding => finding.Gate == "demand_fine_hand");
    }

    [Theory]
    [InlineData(true, FactSource.Declared, 1, 0)]
    [InlineData(true, FactSource.Stated, 0, 1)]
    [InlineData(false, FactSource.Declared, 0, 0)]
    [InlineData(null, FactSource.Declared, 0, 1)]
    public void ExposureGate_AvoidedExposure_BlocksOnlyWhenDeclared(bool? isPresent, FactSource source, int blocks, int possible)
    {
        var post = new Post { Id = new PostId("p"), Title = "打磨工", Exposures = isPresent is { } present ? [new ExposureFact(Exposure.Dust, present, source)] : [] };
        var person = new Candidate { Id = new CandidateId("c"), AvoidedExposures = [Exposure.Dust] };

        var findings = PairScores.Gates(post, person);

        Assert.Equal(blocks, findings.Blocks.Count(block => block.Gate == "exposure"));
        Assert.Equal(possible, findings.Possible.Count(finding => finding.Gate == "exposure"));
    }

    [Fact]
    public void Access_UnassessedFunctionThatCouldBeBridged_IsToAskAndNothingToPrepare()
    {
        var post = PairScores.With(Post(FunctionAxis.See, 2), RandomPairs.Provision(ProvisionKind.ScreenReaderSystems, ProvisionState.Arrangeable));
        var others = FunctionAxes.All.Where(axis => axis != FunctionAxis.See).Select(axis => new FunctionAssessment(axis, new Level(3), RandomPairs.Day)).ToList();
        var unassessed = new Candidate { Id = new CandidateId("c"), Functions = others };
        var blind = unassessed with { Functions = [.. others, new FunctionAssessment(FunctionAxis.See, new Level(0), RandomPairs.Day)] };

        var (asked, known) = (AccessReader.Read(PairScores.Pair(post, unassessed)), AccessReader.Read(PairScores.Pair(post, blind)));

        Assert.Equal((AccessState.ToAsk, 0, 0), (asked.State, asked.Accommodations.Count, asked.KnownFacts));
        Assert.Equal((AccessState.AfterArrangement, 1, 1), (known.State, known.Accommodations.Count, known.KnownFacts));
        Assert.Contains(AccessFacts.Unknowns(PairScores.Pair(post, unassessed), FunctionAxis.See), fact => fact.Path == "candidate.functions.see");
    }

    private static Post Post(FunctionAxis axis, int demand) => new()
    {
        Id = new PostId("p"),
        Title = "岗位",
        Demands = [new Demand(axis, new Level(demand), DemandWeight.Essential, FactSource.Declared)],
    };

    private static Candidate Person(FunctionAxis axis, int function) => new()
    {
        Id = new CandidateId("c"),
        Functions = [new FunctionAssessment(axis, new Level(function), RandomPairs.Day)],
    };
}
