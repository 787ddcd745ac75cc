using Matcher.Text;

namespace Matcher.Tests;

public class ExperienceReaderTests
{
    [Theory]
    [InlineData("3-4年工作经验", 3, 4)]
    [InlineData("10年以上工作经验", 10, null)]
    [InlineData("1年工作经验", 1, null)]
    [InlineData("两年以上相关经验", 2, null)]
    [InlineData("1～3年", 1, 3)]
    [InlineData("3年以下", 0, 3)]
    [InlineData("无工作经验", 0, null)]
    [InlineData("经验不限", 0, null)]
    [InlineData("不限", 0, null)]
    [InlineData("应届毕业生", 0, null)]
    [InlineData("2+ years", 2, null)]
    [InlineData("3-5 years experience", 3, 5)]
    public void Read_Text_IsRange(string text, int min, int? max)
    {
        var reading = ExperienceReader.Read(text);

        Assert.Equal(new Reading<ExperienceRange>.Read(new ExperienceRange(min, max), ReadingRepair.None), reading);
    }

    [Fact]
    public void Read_EndsSwapped_AreOrderedAndReported()
    {
        var reading = ExperienceReader.Read("5-3年");

        Assert.Equal(new Reading<ExperienceRange>.Read(new ExperienceRange(3, 5), ReadingRepair.OrderedEnds), reading);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData("本科", ReadingFault.NotRecognised)]
    [InlineData("英语精通", ReadingFault.NotRecognised)]
    [InlineData("-3年", ReadingFault.Negative)]
    [InlineData("99年工作经验", ReadingFault.OutOfRange)]
    public void Read_BadInput_IsRefused(string text, ReadingFault fault)
    {
        var reading = ExperienceReader.Read(text);

        Assert.Equal(new Reading<ExperienceRange>.Refused(fault), reading);
    }

    [Fact]
    public void Read_RealColumn_UnderstandsAllThatIsExperience()
    {
        var values = SharedData.Csv("data/posts/dirty-posts-2019.csv").Select(row => row["工作经验"].Trim('[', ']', '\''))
            .Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => ExperienceReader.Read(value) is Reading<ExperienceRange>.Read);

        // Columns shift in this file: what is missed is education and languages.
        TestContext.Current.TestOutputHelper?.WriteLine($"工作经验: {coverage}");
        Assert.InRange(coverage.RowShare, 0.83, 1);
        Assert.DoesNotContain(coverage.Missed, value => value.Contains("经验"));
    }
}
