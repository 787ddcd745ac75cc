using Matcher.Grpc;

namespace Matcher.Tests;

public sealed class StatusMessageTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text ~!", "plain text ~!")]
    [InlineData("100%", "100%25")]
    [InlineData("客服", "%E5%AE%A2%E6%9C%8D")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("👍", "%F0%9F%91%8D")]
    public void Encode_Text_IsPercentEncodedUtf8AndDecodesBack(string text, string expected)
    {
        string encoded = StatusMessage.Encode(text);

        Assert.Equal(expected, encoded);
        Assert.Equal(text, StatusMessage.Decode(encoded));
    }

    [Theory]
    [InlineData("50% off", "50% off")]
    [InlineData("%", "%")]
    [InlineData("%4", "%4")]
    [InlineData("%zz", "%zz")]
    [InlineData("%e5%AE%a2", "客")]
    public void Decode_StrayPercent_StaysAsItIs(string encoded, string expected)
    {
        Assert.Equal(expected, StatusMessage.Decode(encoded));
    }

    [Fact]
    public void Encode_LongChineseText_IsCutBetweenCharacters()
    {
        string decoded = StatusMessage.Decode(StatusMessage.Encode(new string('岗', 5000)));

        Assert.Equal(new string('岗', StatusMessage.MaxUtf8Bytes / 3), decoded);
    }
}
