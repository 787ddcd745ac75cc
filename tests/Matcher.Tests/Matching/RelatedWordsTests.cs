using Matcher.Domain;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Tests;

public sealed class RelatedWordsTests
{
    private static readonly WordGroup[] Groups =
        [new("北京", []), new("保洁", [new("清洁工", InTitleOnly: false), new("拖地", InTitleOnly: true), new("打扫卫生", InTitleOnly: false)])];

    [Theory]
    [InlineData("清潔工", "北京,打扫卫生", "清洁工 打扫卫生")]
    [InlineData("后勤", "北京,要拖地,打扫卫生", "打扫卫生")]
    [InlineData("拖地", "北京", "拖地")]
    [InlineData("保洁", "北京,打扫卫生", "北京 保洁")]
    public void In_Post_TellsTheWordsItHasInstead(string title, string text, string expected)
    {
        var post = new Post { Id = new("p"), Title = title, Text = text };

        var words = RelatedWords.In(post, Groups);

        Assert.Equal(expected.Split(' '), words);
    }

    [Fact]
    public void In_SkillsAndIndustry_AreLookedAt()
    {
        var post = new Post { Id = new("p"), Title = "后勤", Industry = "北京", RequiredSkills = ["打扫卫生"] };

        Assert.Equal(["打扫卫生"], RelatedWords.In(post, Groups));
    }
}
