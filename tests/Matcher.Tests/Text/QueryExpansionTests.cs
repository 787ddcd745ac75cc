using Matcher.Text;

namespace Matcher.Tests;

public sealed class QueryExpansionTests
{
    [Theory]
    [InlineData("保洁", "清洁工")]
    [InlineData("保洁", "打扫卫生")]
    [InlineData("保潔員", "清洁工")]
    [InlineData("保洁员", "打扫卫生")]
    [InlineData("清洁工", "保洁")]
    [InlineData("客服", "客户服务")]
    [InlineData("收银员", "收银")]
    [InlineData("家教", "家庭教师")]
    [InlineData("导购", "营业员")]
    [InlineData("月嫂", "育儿嫂")]
    [InlineData("盲人按摩", "盲人保健按摩")]
    [InlineData("Typists", "copyist")]
    public void Of_WordForWork_HasOthersForTheSameWork(string text, string alternative)
    {
        var group = Assert.Single(QueryExpansion.Of(text));

        Assert.Contains(alternative, group.Alternatives.Select(word => word.Text));
        Assert.InRange(group.Alternatives.Count, 1, 7);
    }

    // Wider words, other work that only customers share, what people work with, and how they work.
    [Theory]
    [InlineData("客服", "工单 投诉 电话客服 在线客服 话务 接待 销售")]
    [InlineData("在线客服", "客服 外呼 话务")]
    [InlineData("钳工", "螺栓 轴承 电炉")]
    [InlineData("护士", "静脉 透析 住院部")]
    [InlineData("保洁", "公厕 垃圾 环卫 卫生间")]
    [InlineData("普工", "工厂 厂房 两班倒 坐着上班")]
    [InlineData("cleaner", "toilet mop")]
    [InlineData("数学教师", "语文教师 物理老师 化学老师")]
    public void Of_WordForWork_LeavesOtherWordsOut(string text, string others)
    {
        var alternatives = QueryExpansion.Of(text).SelectMany(group => group.Alternatives).Select(word => word.Text);

        Assert.Empty(alternatives.Intersect(others.Split(' ')));
    }

    [Theory]
    [InlineData("")]
    [InlineData("北京")]
    [InlineData("章贡区")]
    [InlineData("主管")]
    [InlineData("技术")]
    [InlineData("Excel")]
    [InlineData("本科")]
    [InlineData("😀😀")]
    [InlineData("，。！")]
    [InlineData("保洁工具")]
    [InlineData("大数据销售")]
    [InlineData("产品分析工程师")]
    [InlineData("临床医师")]
    public void Of_PlaceLevelToolOrJoinedWords_IsNotWidened(string text)
    {
        Assert.Empty(QueryExpansion.Of(text));
    }

    [Theory]
    [InlineData("北京保洁员", "北京 保洁员")]
    [InlineData("保洁 章贡区", "保洁 章贡区")]
    [InlineData("司机Java", "司机 java")]
    [InlineData("保洁赣州市", "保洁 赣州市")]
    public void Of_SeveralWords_KeepsTheOthersAsTheyAre(string text, string words)
    {
        var groups = QueryExpansion.Of(text);

        Assert.Equal(words.Split(' '), groups.Select(group => group.Word));
    }

    [Fact]
    public void Of_ShortWordForWhatIsDone_CountsInTitlesOnly()
    {
        var driver = QueryExpansion.Of("司机").Single();
        var cleaner = QueryExpansion.Of("保洁").Single();

        Assert.True(driver.Alternatives.Single(word => word.Text == "驾驶").InTitleOnly);
        Assert.False(cleaner.Alternatives.Single(word => word.Text == "打扫卫生").InTitleOnly);
    }

    [Fact]
    public void Of_WordWithAnEnding_HasTheWordWithoutItInTitles()
    {
        var group = QueryExpansion.Of("包装工").Single();

        Assert.Equal("包装工", group.Word);
        Assert.Equal(new RelatedWord("包装", InTitleOnly: true), group.Alternatives[0]);
    }

    [Fact]
    public void Of_VeryLongText_IsNotWidened()
    {
        Assert.Empty(QueryExpansion.Of(string.Concat(Enumerable.Repeat("保洁客服", 2_500))));
    }

    [Fact]
    public void Of_EveryTerm_GivesWordsThatHaveTokensAndAreNotTheTerm()
    {
        foreach (var term in Lexicon.Default.Terms)
        {
            var alternatives = TermAlternatives.Default.Of(term);

            Assert.True(alternatives.Count <= TermAlternatives.Most, term.Text);
            Assert.All(alternatives, word => Assert.True(word.Text != term.Text && Segmentation.SearchTokens(word.Text).Count > 0, term.Text));
        }
    }
}
