using Matcher.Indexing.Lucene;

namespace Matcher.Tests;

public class SmartWordsTests
{
    [Theory]
    [InlineData("客户服务", "客户 服务")]
    [InlineData("销售工程师，上海", "销售 工程师 上海")]
    [InlineData("java工程师 c++", "工程师")]
    [InlineData("招 人", "")]
    [InlineData("", "")]
    [InlineData("𠀀销售", "销售")]
    public void Of_FoldedText_GivesTheDictionarysWordsOfTwoCharactersAndMore(string text, string expected)
    {
        var words = SmartWords.Of(text);

        Assert.Equal(expected, string.Join(' ', words));
    }

    [Fact]
    public void Of_RunWithoutEnd_IsCut()
    {
        var words = SmartWords.Of(string.Concat(Enumerable.Repeat("销售", 20_000)));

        Assert.Equal(20_000, words.Count);
    }
}
