using Matcher.Text;

namespace Matcher.Tests;

public class HeadcountReaderTests
{
    [Theory]
    [InlineData("2人", 2)]
    [InlineData("２名", 2)]
    [InlineData("500", 500)]
    [InlineData("招聘3名", 3)]
    [InlineData("2-3人", 3)]
    [InlineData("十二人", 12)]
    [InlineData("1.0", 1)]
    public void Read_Number_IsPeople(string text, int expected)
    {
        var reading = HeadcountReader.Read(text);

        Assert.Equal(new Reading<int>.Read(expected, ReadingRepair.None), reading);
    }

    [Theory]
    [InlineData("若干人")]
    [InlineData("若干")]
    [InlineData("不限")]
    [InlineData("数名")]
    public void Read_AnyNumber_IsOpen(string text)
    {
        var reading = HeadcountReader.Read(text);

        Assert.IsType<Reading<int>.Open>(reading);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData("0", ReadingFault.OutOfRange)]
    [InlineData("-2", ReadingFault.Negative)]
    [InlineData("100001人", ReadingFault.OutOfRange)]
    [InlineData("99999999999999999999", ReadingFault.OutOfRange)]
    [InlineData("三八", ReadingFault.NotRecognised)]
    [InlineData("2019-09-13", ReadingFault.NotRecognised)]
    public void Read_BadInput_IsRefused(string text, ReadingFault fault)
    {
        var reading = HeadcountReader.Read(text);

        Assert.Equal(new Reading<int>.Refused(fault), reading);
    }

    [Theory]
    [InlineData("data/posts/dirty-posts-2019.csv", "人数", 1.0)]
    [InlineData("data/posts/scarce-posts-government.csv", "缺口人数", 0.99)]
    public void Read_RealColumn_UnderstandsMostValues(string file, string column, double least)
    {
        var values = SharedData.Csv(file).Select(row => row[column].Trim('[', ']', '\'')).Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => HeadcountReader.Read(value) is not Reading<int>.Refused);

        TestContext.Current.TestOutputHelper?.WriteLine($"{column}: {coverage}");
        Assert.InRange(coverage.RowShare, least, 1);
    }
}
