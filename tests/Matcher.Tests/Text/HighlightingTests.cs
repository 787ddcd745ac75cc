using Matcher.Text;

namespace Matcher.Tests;

public class HighlightingTests
{
    [Theory]
    [InlineData("招聘客服專員", "客服", "客服")]
    [InlineData("招聘客服專員", "客服专员", "客服專員")]
    [InlineData("《關(guān)於招聘》", "关于", "關(guān)於")]
    [InlineData("Senior C++ engineers", "engineer c++", "C++|engineers")]
    [InlineData("听力、听写", "听", "听|听")]
    [InlineData("ＪＡＶＡ开发", "java", "ＪＡＶＡ")]
    [InlineData("焊工", "客服", "")]
    [InlineData("", "客服", "")]
    [InlineData("焊工", "", "")]
    public void Highlights_Matches_AreRangesOfTheOriginal(string text, string query, string expected)
    {
        var ranges = Highlighting.Highlights(text, query);

        Assert.Equal(expected, string.Join('|', ranges.Select(range => text.Substring(range.Start, range.Length))));
    }

    [Fact]
    public void Snippet_LongText_ShowsWindowWithMostTokens()
    {
        var text = new string('甲', 100) + "客服" + new string('乙', 100) + "客服会打字" + new string('丙', 100);

        var snippet = Highlighting.Snippet(text, "客服 打字", 20);

        Assert.Equal(20, snippet.Text.Length);
        Assert.Contains("客服会打字", snippet.Text);
        Assert.Equal(["客服", "打字"], snippet.Highlights.Select(range => snippet.Text.Substring(range.Start, range.Length)));
        Assert.Equal(snippet.Text, text.Substring(snippet.Start, 20));
    }

    [Theory]
    [InlineData("短文", "文", 10, "短文")]
    [InlineData("没有匹配的长文本", "客服", 4, "没有匹配")]
    [InlineData("𠮷𠮷𠮷", "客服", 3, "𠮷")]
    public void Snippet_Edges_StaysInsideText(string text, string query, int length, string expected)
    {
        var snippet = Highlighting.Snippet(text, query, length);

        Assert.Equal(expected, snippet.Text);
    }

    [Fact]
    public void Snippet_LengthZero_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Highlighting.Snippet("a", "a", 0));
    }
}
