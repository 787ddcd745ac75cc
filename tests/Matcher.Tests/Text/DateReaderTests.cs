using Matcher.Text;

namespace Matcher.Tests;

public class DateReaderTests
{
    [Theory]
    [InlineData("2019-09-13")]
    [InlineData("2019/9/13")]
    [InlineData("2019.9.13")]
    [InlineData("2019年9月13日")]
    [InlineData("2019 年 9 月 13 日")]
    [InlineData("20190913")]
    [InlineData("２０１９－０９－１３")]
    public void Read_KnownForm_IsThatDay(string text)
    {
        var reading = DateReader.Read(text);

        Assert.Equal(new Reading<DateOnly>.Read(new DateOnly(2019, 9, 13), ReadingRepair.None), reading);
    }

    [Theory]
    [InlineData("2019-09-13 08:30")]
    [InlineData("2019-09-13T08:30:00Z")]
    public void Read_TimeOfDay_IsDroppedAndReported(string text)
    {
        var reading = DateReader.Read(text);

        Assert.Equal(new Reading<DateOnly>.Read(new DateOnly(2019, 9, 13), ReadingRepair.DroppedWords), reading);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData("2019-02-29", ReadingFault.ImpossibleDate)]
    [InlineData("2020-13-01", ReadingFault.ImpossibleDate)]
    [InlineData("2019-00-10", ReadingFault.ImpossibleDate)]
    [InlineData("20190931", ReadingFault.ImpossibleDate)]
    [InlineData("0001-01-01", ReadingFault.OutOfRange)]
    [InlineData("2019-9", ReadingFault.NotRecognised)]
    [InlineData("13/09/2019", ReadingFault.NotRecognised)]
    [InlineData("2019-9/13", ReadingFault.NotRecognised)]
    [InlineData("昨天", ReadingFault.NotRecognised)]
    [InlineData("2019091", ReadingFault.NotRecognised)]
    public void Read_BadInput_IsRefused(string text, ReadingFault fault)
    {
        var reading = DateReader.Read(text);

        Assert.Equal(new Reading<DateOnly>.Refused(fault), reading);
    }

    [Fact]
    public void Read_LeapDay_IsADay()
    {
        var reading = DateReader.Read("2020-02-29");

        Assert.Equal(new Reading<DateOnly>.Read(new DateOnly(2020, 2, 29), ReadingRepair.None), reading);
    }

    [Fact]
    public void Read_RealColumn_UnderstandsEveryValue()
    {
        var values = SharedData.Csv("data/posts/dirty-posts-2019.csv").Select(row => row["时间"].Trim('[', ']', '\''))
            .Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => DateReader.Read(value) is Reading<DateOnly>.Read);

        Assert.Equal(1, coverage.RowShare);
    }
}
