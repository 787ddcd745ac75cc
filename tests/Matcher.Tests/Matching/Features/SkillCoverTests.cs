using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class SkillCoverTests
{
    private static readonly Candidate Person = new() { Id = new CandidateId("c"), Skills = ["Excel", "Word", "推拿"] };

    [Theory]
    [InlineData("办公软件", "all")]
    [InlineData("办公软件;按摩", "all")]
    [InlineData("Excel;办公软件;缝纫", "half_or_more")]
    [InlineData("PPT", "none")]
    [InlineData("办公软件;Office;WPS", "all")]
    public void Evaluate_SkillsByOtherNames_EachCountOnce(string asked, string bin)
    {
        var post = new Post { Id = new PostId("p"), Title = "文员", RequiredSkills = asked.Split(';') };
        var feature = new RequiredSkillsFeature();

        var value = feature.Evaluate(PairScores.Pair(post, Person));

        Assert.Equal(bin, feature.Spec.Bins[value.Bin].Label);
    }

    [Fact]
    public void Facts_SkillUnderAnotherName_TellsThroughWhich()
    {
        var post = new Post { Id = new PostId("p"), Title = "文员", RequiredSkills = ["办公软件", "Excel"] };

        var (asked, held) = new RequiredSkillsFeature().Facts(PairScores.Pair(post, Person));

        Assert.Equal("办公软件; Excel", asked.Value);
        Assert.Equal("Excel → 办公软件; Word → 办公软件; 推拿", held.Value);
    }
}
