using Matcher.Domain;
using Matcher.Simulation;
using static Matcher.Tests.Populations;

namespace Matcher.Tests;

public class HonestyTests
{
    [Theory]
    [InlineData(PopulationSettings.UsualUnknownShare)]
    [InlineData(PopulationSettings.SparseUnknownShare)]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void UnknownFacts_OfPosts_HaveTheShareAskedFor(double share)
    {
        var posts = PopulationGenerator.Generate(new() { Candidates = 0, Posts = 1500, Seed = 3, UnknownShare = share }, TestContext.Current.CancellationToken).Posts;

        var known = posts.Sum(post => post.Provisions.Count + post.Exposures.Count + post.Demands.Count(demand => demand.Level is not null));

        Assert.InRange(1 - (known / (double)(posts.Count * AccessFacts.PerPost)), share - 0.02, share + 0.02);
    }

    [Fact]
    public void UnassessedFunctions_OfCandidates_HaveTheShareAskedFor()
    {
        var assessed = Large.Candidates.Sum(candidate => candidate.Functions.Count);

        Assert.InRange(1 - (assessed / (double)(Large.Candidates.Count * FunctionAxes.Count)), 0.33, 0.37);
    }

    [Fact]
    public void StalePosts_AreOneInTen()
    {
        var known = Large.Posts.Where(post => post.Provisions.Count > 0).ToList();

        var share = Share(known, post => post.Provisions[0].IsStaleOn(Large.Settings.Day, Provision.DefaultMaxAgeDays));

        Assert.InRange(share, 0.08, 0.12);
    }

    [Fact]
    public void UnlawfulTexts_AreFiveToTenPercent()
    {
        var share = Share(Large.Posts, post => PostTexts.Unlawful.Any(phrase => post.Text!.Contains(phrase, StringComparison.Ordinal)));

        Assert.InRange(share, 0.05, 0.10);
    }

    [Fact]
    public void ExpiredPosts_HaveTheShareAskedFor()
    {
        var share = Share(Large.Posts, post => post.ClosesOn < Large.Settings.Day);

        Assert.InRange(share, 0.06, 0.10);
    }

    [Fact]
    public void DuplicatePosts_RepeatTextAndEmployer()
    {
        var repeated = Large.Posts.GroupBy(post => (post.Employer, post.Text)).Sum(group => group.Count() - 1);

        Assert.InRange(repeated / (double)Large.Posts.Count, 0.03, 0.06);
    }

    [Fact]
    public void OldRegionCodes_StandInAFewPlaces()
    {
        Assert.Contains(Large.Candidates, candidate => candidate.Hukou?.Value == "371202");
        Assert.InRange(Share(Large.Posts, post => post.Region?.Value is "371202" or "360782" or "360721" or "360122"), 0.001, 0.05);
    }

    [Theory]
    [InlineData(DisabilityType.Hearing, 1, FunctionAxis.Speak)]
    [InlineData(DisabilityType.Visual, 2, FunctionAxis.See)]
    [InlineData(DisabilityType.Limb, 2, FunctionAxis.BothHands)]
    [InlineData(DisabilityType.Intellectual, 3, FunctionAxis.Learn)]
    [InlineData(DisabilityType.Mental, 2, FunctionAxis.Contact)]
    public void SameTypeAndGrade_DifferentPeople_DifferInFunctions(DisabilityType type, int grade, FunctionAxis axis)
    {
        var levels = Large.Candidates.Where(candidate => candidate.Disabilities.Count == 1 && Headline(candidate).Type == type && Headline(candidate).Grade == grade)
            .SelectMany(candidate => candidate.Functions).Where(function => function.Axis == axis).Select(function => function.Level.Value);

        Assert.True(levels.Distinct().Count() >= 2);
    }

    [Fact]
    public void HearingGradeOne_DifferentPeople_NeedDifferentChannels()
    {
        var needs = Large.Candidates.Where(candidate => candidate.Disabilities.Count == 1 && Headline(candidate) is { Type: DisabilityType.Hearing, Grade: 1 })
            .SelectMany(candidate => candidate.Needs).Select(need => need.Provision).ToHashSet();

        Assert.All([ProvisionKind.SignLanguage, ProvisionKind.TextChannel, ProvisionKind.Amplification], kind => Assert.Contains(kind, needs));
    }

    [Fact]
    public void FreshFacts_AgreeWithTheTruth()
    {
        var population = Large;
        for (var i = 0; i < population.Posts.Count; i++)
        {
            var (post, truth) = (population.Posts[i], population.Oracle.Work[i]);

            Assert.All(post.Demands.Where(demand => demand.Level is not null), demand => Assert.Equal(truth.Demands[(int)demand.Axis].Level, demand.Level!.Value.Value));
            Assert.All(post.Provisions.Where(provision => !provision.IsStaleOn(population.Settings.Day, Provision.DefaultMaxAgeDays)), provision => Assert.Equal(truth.At(provision.Kind).State, provision.State));
        }
    }

    [Fact]
    public void Consents_MostAgreeToMatching()
    {
        var share = Share(Large.Candidates, candidate => candidate.ConsentsToMatching);

        Assert.InRange(share, 0.88, 0.96);
        Assert.Contains(Large.Candidates, candidate => candidate.ConsentsToShowing(Large.Posts.First(post => post.Id == Large.Fairs[0].Posts[0]).Employer!.Value));
    }
}
