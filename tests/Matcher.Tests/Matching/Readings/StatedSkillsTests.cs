using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public class StatedSkillsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Post Bare = new() { Id = new("p"), Title = "文员", Text = "任职要求:熟练使用ＥＸＣＥＬ,会PS者优先" };

    [Fact]
    public void Read_NoSkillGiven_TakesThoseOfTheWords()
    {
        var post = StatedFacts.Read(Bare, Day);

        Assert.Equal(["Excel"], post.RequiredSkills);
        Assert.Equal(["Photoshop"], post.PreferredSkills);
        Assert.Equal([new("required_skills", "ＥＸＣＥＬ"), new ReadField("preferred_skills", "PS")], post.ReadFields.Where(read => read.Field.EndsWith("skills", StringComparison.Ordinal)));
        Assert.Empty(PostChecks.Check(post));
    }

    [Fact]
    public void Read_AnySkillGiven_StaysAsGiven()
    {
        var post = StatedFacts.Read(Bare with { PreferredSkills = ["打字"] }, Day);

        Assert.Empty(post.RequiredSkills);
        Assert.Equal(["打字"], post.PreferredSkills);
    }

    [Fact]
    public void Read_Again_ChangesNothing()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first, Day.AddDays(1), first);

        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public void Read_WordsGone_TakesSkillsBack()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first with { Text = "整理" }, Day, first);

        Assert.Empty(second.RequiredSkills);
        Assert.Empty(second.PreferredSkills);
    }

    [Fact]
    public void Read_SkillsGivenLater_Hold()
    {
        var first = StatedFacts.Read(Bare, Day);

        var second = StatedFacts.Read(first with { RequiredSkills = ["Word"] }, Day, first);

        Assert.Equal(["Word"], second.RequiredSkills);
        Assert.Empty(second.PreferredSkills);
        Assert.DoesNotContain(second.ReadFields, read => read.Field == "required_skills");
    }

    [Fact]
    public void Facts_SkillFromWords_ShowsThem()
    {
        var (asked, _) = new RequiredSkillsFeature().Facts(PairScores.Pair(StatedFacts.Read(Bare, Day), new() { Id = new("c"), Skills = ["Excel"] }));

        Assert.Equal(new FactReading("Excel", FactSource.Stated, Words: "ＥＸＣＥＬ"), asked);
    }

    [Fact]
    public void Check_RequiredSkillsFromWords_KeepNobodyOut()
    {
        var post = StatedFacts.Read(Bare, Day);

        var blocked = PairScores.Gates(post, new() { Id = new("c"), Skills = [] });
        var bare = PairScores.Gates(Bare, new() { Id = new("c"), Skills = [] });

        Assert.Equal((bare.Blocks.Count, bare.Possible.Count), (blocked.Blocks.Count, blocked.Possible.Count));
    }
}
