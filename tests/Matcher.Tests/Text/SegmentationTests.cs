using Matcher.Text;

namespace Matcher.Tests;

public class SegmentationTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("，。 ()", "")]
    [InlineData("客服", "客服")]
    [InlineData("客服專員", "客服|服专|专员")]
    [InlineData("听", "听")]
    [InlineData("C++工程师", "c++|工程|程师")]
    [InlineData("C#/.NET, ASP.NET Core", "c#|.net|asp|.net|core")]
    [InlineData("Ｐｙｔｈｏｎ3.8", "python3|8")]
    [InlineData("engineers companies boxes classes business status", "engineer|company|box|class|business|status")]
    [InlineData("𠮷野家", "𠮷野|野家")]
    [InlineData("C##", "c#")]
    public void SearchTokens_Text_GivesPairsAndWords(string text, string expected)
    {
        var tokens = Segmentation.SearchTokens(text);

        Assert.Equal(expected, string.Join('|', tokens));
    }

    [Fact]
    public void SearchPhrases_MoreTokensThanAskedFor_AreCut()
    {
        var phrases = Segmentation.SearchPhrases("客服人员 java 在家", 4);

        Assert.Equal(["客服 服人 人员", "java"], phrases.Select(phrase => string.Join(' ', phrase)));
    }

    [Fact]
    public void IndexText_RandomTexts_HasTheTokensOfIndexTokens()
    {
        string[] pieces = ["客", "服", "专员", "i", "IT", "engineers", "c++", ".net", "，", " ", "9", "〇", "𠮷", "\ud842", "ａ", "關"];
        var random = new Random(20_261_122);

        var texts = Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => pieces[random.Next(pieces.Length)])));

        Assert.All(texts, text => Assert.Equal(string.Join(' ', Segmentation.IndexTokens(text)), Segmentation.IndexText(text)));
    }

    [Fact]
    public void IndexTokens_Text_AddsEachHanCharacterOnce()
    {
        var tokens = Segmentation.IndexTokens("客服客 IT");

        Assert.Equal(["客服", "服客", "it", "客", "服"], tokens);
    }

    [Theory]
    [InlineData("客服")]
    [InlineData("服")]
    [InlineData("C++")]
    [InlineData("Engineers")]
    public void SearchTokens_Query_AreAllAmongIndexTokens(string query)
    {
        var indexed = Segmentation.IndexTokens("网络客服专员，C++ engineer").ToHashSet();

        Assert.All(Segmentation.SearchTokens(query), token => Assert.Contains(token, indexed));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("客", "客")]
    [InlineData("客服", "客服")]
    [InlineData("客服专员", "客服 服专 专员")]
    [InlineData("客服 服务", "客服|服务")]
    [InlineData("客服，服", "客服|服")]
    [InlineData("java工程师", "java|工程 程师")]
    [InlineData("C++ 工程師", "c++|工程 程师")]
    public void SearchPhrases_OfAText_JoinThePairsOfARun(string text, string expected)
    {
        var phrases = Segmentation.SearchPhrases(text);

        Assert.Equal(expected, string.Join('|', phrases.Select(phrase => string.Join(' ', phrase))));
    }
}
