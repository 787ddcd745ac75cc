using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class EducationReaderTests
{
    [Theory]
    [InlineData("本科以上", EducationLevel.Bachelor)]
    [InlineData("硕士研究生及以上", EducationLevel.Master)]
    [InlineData("博士研究生以上", EducationLevel.Doctor)]
    [InlineData("研究生", EducationLevel.Master)]
    [InlineData("大專", EducationLevel.JuniorCollege)]
    [InlineData("大学专科及以上", EducationLevel.JuniorCollege)]
    [InlineData("中专/中技", EducationLevel.SecondaryVocational)]
    [InlineData("高中/中专以上", EducationLevel.SecondaryVocational)]
    [InlineData("高中", EducationLevel.SeniorSecondary)]
    [InlineData("初中以学历以上", EducationLevel.JuniorSecondary)]
    [InlineData("小学以上", EducationLevel.Primary)]
    [InlineData("初中及以下", EducationLevel.None)]
    [InlineData("不限", EducationLevel.None)]
    [InlineData("无具体要求", EducationLevel.None)]
    [InlineData("全日制本科学士以上", EducationLevel.Bachelor)]
    [InlineData("学历：本科以学位：无要求以上", EducationLevel.Bachelor)]
    [InlineData("Bachelor's degree", EducationLevel.Bachelor)]
    [InlineData("PhD", EducationLevel.Doctor)]
    [InlineData("High School", EducationLevel.SeniorSecondary)]
    public void Read_Word_IsLeastLevel(string text, EducationLevel level)
    {
        var reading = EducationReader.Read(text);

        Assert.Equal(new Reading<EducationLevel>.Read(level, ReadingRepair.None), reading);
    }

    [Theory]
    [InlineData("硕士（89人）", EducationLevel.Master, ReadingRepair.DroppedWords)]
    [InlineData("专科以，掌握外贸流程，熟练操作跨境平台。以上", EducationLevel.JuniorCollege, ReadingRepair.DroppedWords)]
    [InlineData("学历不限，部分要求大专。口齿清晰", EducationLevel.None, ReadingRepair.DroppedWords)]
    [InlineData("本", EducationLevel.Bachelor, ReadingRepair.Completed)]
    [InlineData("士博", EducationLevel.Doctor, ReadingRepair.Completed)]
    public void Read_Debris_IsRepairedAndReported(string text, EducationLevel level, ReadingRepair repair)
    {
        var reading = EducationReader.Read(text);

        Assert.Equal(new Reading<EducationLevel>.Read(level, repair), reading);
    }

    [Theory]
    [InlineData("", ReadingFault.Empty)]
    [InlineData("其他", ReadingFault.NotRecognised)]
    [InlineData("英语熟练", ReadingFault.NotRecognised)]
    [InlineData("普通话", ReadingFault.NotRecognised)]
    [InlineData("日本语", ReadingFault.NotRecognised)]
    [InlineData("以上", ReadingFault.NotRecognised)]
    public void Read_OtherText_IsRefused(string text, ReadingFault fault)
    {
        var reading = EducationReader.Read(text);

        Assert.Equal(new Reading<EducationLevel>.Refused(fault), reading);
    }

    [Fact]
    public void Read_LongRepetition_Returns()
    {
        var text = string.Concat(Enumerable.Repeat("博士研究生", 20_000)) + "!";

        var reading = EducationReader.Read(text);

        Assert.Equal(new Reading<EducationLevel>.Read(EducationLevel.Doctor, ReadingRepair.DroppedWords), reading);
    }

    [Theory]
    [InlineData("data/posts/scarce-posts-government.csv", "学历要求", 0.995, 0.97)]
    [InlineData("data/posts/dirty-posts-2019.csv", "学历", 0.98, 0.36)]
    public void Read_RealColumn_UnderstandsMostValues(string file, string column, double leastRows, double leastDistinct)
    {
        var values = SharedData.Csv(file).Select(row => row[column].Trim('[', ']', '\'')).Where(value => value.Length > 0).ToList();

        var coverage = Coverage.Of(values, value => EducationReader.Read(value) is Reading<EducationLevel>.Read);

        TestContext.Current.TestOutputHelper?.WriteLine($"{column}: {coverage}");
        Assert.InRange(coverage.RowShare, leastRows, 1);
        Assert.InRange(coverage.DistinctShare, leastDistinct, 1);
    }
}
