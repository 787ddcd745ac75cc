using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class ScarcePostsTests : IDisposable
{
    private const string Header = "地区(大区),省/直辖市,城市/区县,产业分类,紧缺岗位名称,需求程度,学历要求,专业要求,薪资参考/政策补贴,缺口人数,文件年份";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("23 24", "no letters")]
    [InlineData("员", "a single character")]
    [InlineData("ss", "debris of a scan")]
    [InlineData("4 | tere | Ae", "debris of a scan")]
    [InlineData("4-03-99", "occupation code without a name")]
    [InlineData("1.从事产品设计工作。2.装配调试等工作。", "a description of duties, not a title")]
    public void Title_LeftOverOfAScan_RefusesTheRow(string title, string reason)
    {
        var report = _desk.Posts($"{Header}\n华东地区,安徽,安徽省,,{title},,,,,,2023\n");

        Assert.Equal(("title", reason), (report.Notes[0].Notes[0].Field, report.Notes[0].Notes[0].Reason));
    }

    [Theory]
    [InlineData("QA")]
    [InlineData(".NET")]
    [InlineData("教师")]
    public void Title_ShortButReal_IsTaken(string title)
    {
        var report = _desk.Posts($"{Header}\n华东地区,安徽,安徽省,,{title},,,,,,2023\n");

        Assert.Equal(1, report.Summary.Accepted);
    }

    [Theory]
    [InlineData("4-04-05-05", "人工智能训练师")]
    [InlineData("4-04-05-05-001", "人工智能训练师")]
    public void Title_OccupationCode_GetsItsOfficialName(string code, string name)
    {
        var report = _desk.Posts($"{Header}\n西南地区,贵州,贵州省,,{code},,,,,,2023\n");

        var post = Assert.Single(_desk.Store.ReadPosts());
        Assert.Equal(name, post.Title);
        Assert.Equal(new OccupationCode("4-04-05-05"), post.Occupation);
        Assert.Equal(new RowNote("title", "occupation code for a title", code, name), Assert.Single(report.Notes[0].Notes));
    }

    [Fact]
    public void Row_FactsWithoutField_StayInTheText()
    {
        _desk.Posts($"{Header}\n华东地区,江苏,苏州,制造业,机械工程师,5,本科以上,机械类,12-18万/年；五险一金,2,2025\n");

        var post = Assert.Single(_desk.Store.ReadPosts());
        Assert.Equal(new RegionCode("3205"), post.Region);
        Assert.Equal(InsuranceCover.Full, post.Insurance);
        Assert.Equal(EducationLevel.Bachelor, post.Education.Minimum);
        Assert.Contains("需求程度: 5", post.Text, StringComparison.Ordinal);
        Assert.Contains("文件年份: 2025", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Region_CityColumnIsNoPlace_KeepsTheProvinceWithANote()
    {
        var report = _desk.Posts($"{Header}\n东北地区,辽宁,老工业基地,,钳工,,,,,,2023\n");

        Assert.Equal(new RegionCode("21"), Assert.Single(_desk.Store.ReadPosts()).Region);
        Assert.Equal([new RowNote("region", "not a place", "老工业基地", "21")], report.Notes[0].Notes);
    }
}
