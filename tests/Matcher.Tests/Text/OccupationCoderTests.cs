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
    [InlineData("云计算销售")]
    [InlineData("电子商务(中外合作)专任教师")]
    [InlineData("管道工艺工程师")]
    [InlineData("副总裁助理-互联网出行业务")]
    [InlineData("会计、保安员、厨师")]
    [InlineData("会计/保安员")]
    [InlineData("见习管培生-市场管理")]
    public void CodeOrNull_TitlesThatDoNot_AreUnknown(string title) => Assert.Null(OccupationCoder.CodeOrNull(title));

    [Theory]
    [InlineData("高一数学教师", "2-08-02")]
    [InlineData("客运船舶驾驶员3", "4-02-03-01")]
    [InlineData("总账会计", "2-06-03-00")]
    public void SureCode_Title_GoesAsDeepAsItCarries(string title, string code) => Assert.Equal(code, OccupationCoder.CodeOrNull(title)!.SureCode.Value);

    [Fact]
    public void CodeOrNull_LongAndStrangeTitles_AreReadByTheirFoldedBeginning()
    {
        var plain = OccupationCoder.CodeOrNull("家政服务员");

        var wide = OccupationCoder.CodeOrNull("家政服務員　");
        var @long = OccupationCoder.CodeOrNull(new string('会', 10_000), new string('计', 10_000));

        Assert.Equal(plain, wide);
        Assert.Equal(@long, OccupationCoder.CodeOrNull(new string('会', 5_000), new string('计', 10_000)));
    }

    [Fact]
    public void All_GroupsOfEnds_AreInTheClassification()
    {
        var codes = OccupationTable.All.Select(occupation => occupation.Code.Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(OccupationHeads.All, end => Assert.All(end.Value, group => Assert.Contains(group, codes)));
    }

    [Fact]
    public void Code_SeveralGroups_AreGivenOnceEachWithFallingConfidence()
    {
        var coded = OccupationCoder.Code("电商运营", "直播带货,网店推广", 5);

        Assert.Equal(5, coded.Count);
        Assert.Equal(5, coded.Select(one => one.Code.Value[..7]).Distinct().Count());
        Assert.Equal(coded.OrderByDescending(one => one.Confidence).Select(one => one.Code), coded.Select(one => one.Code));
        Assert.All(coded, one => Assert.InRange(one.Confidence, 0, one.Relevance));
    }

    [Fact]
    public void Code_EveryDetailedName_IsItsOwnCodeOrOneOfTheSameName()
    {
        var names = OccupationTable.All.Where(occupation => occupation is { Code.Depth: 4, Name: not null }).ToList();

        var wrong = names.Where(occupation => OccupationCoder.Code(occupation.Name!, null, 1) is not [var best] || best.Name != occupation.Name).ToList();

        Assert.InRange(wrong.Count, 0, names.Count / 50);
    }
}
