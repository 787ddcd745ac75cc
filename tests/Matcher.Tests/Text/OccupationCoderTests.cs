using Matcher.Text;

namespace Matcher.Tests;

public class OccupationCoderTests
{
    [Theory]
    [InlineData("家政服务员", "4-10-01-06")]
    [InlineData("機床裝調維修工", "6-20-03-01")]
    [InlineData("仓储主管", "4-02-06")]
    [InlineData("儿科主治医师", "2-05-01")]
    [InlineData("库管员", "4-02-06")]
    [InlineData("审计人员", "2-06-04")]
    public void CodeOrNull_TitlesThatSayWhatWorkItIs_AreCoded(string title, string code)
    {
        var coded = OccupationCoder.CodeOrNull(title);

        Assert.NotNull(coded);
        Assert.StartsWith(code, coded.Code.Value, StringComparison.Ordinal);
        Assert.Equal(OccupationTable.Find(coded.Code)!.Name, coded.Name);
    }

    [Theory]
    [InlineData("管培生")]
    [InlineData("6月4日")]
    [InlineData("😀😀")]
    [InlineData("")]
    [InlineData("业务岗")]
    public void CodeOrNull_TitlesThatDoNot_AreUnknown(string title) => Assert.Null(OccupationCoder.CodeOrNull(title));

    [Fact]
    public void Code_SeveralGroups_AreGivenOnceEachWithFallingConfidence()
    {
        var coded = OccupationCoder.Code("高中语文教师", "担任班主任,备课授课", 5);

        Assert.Equal(5, coded.Count);
        Assert.Equal(5, coded.Select(one => one.Code.Value[..7]).Distinct().Count());
        Assert.Equal(coded.OrderByDescending(one => one.Confidence).Select(one => one.Code), coded.Select(one => one.Code));
        Assert.All(coded, one => Assert.InRange(one.Confidence, 0, one.Relevance));
    }

    [Fact]
    public void Code_EveryDetailedName_IsItsOwnCodeOrOneOfTheSameName()
    {
        var names = OccupationTable.All.Where(occupation => occupation is { Code.Depth: 4, Name: not null }).ToList();

        var wrong = names.Where(occupation => OccupationCoder.Code(occupation.Name!, null, 1)[0].Name != occupation.Name).ToList();

        Assert.InRange(wrong.Count, 0, names.Count / 50);
    }
}
