using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

public class OccupationTableTests
{
    [Theory]
    [InlineData("4", "社会生产服务和生活服务人员")]
    [InlineData("4-04-05-05", "人工智能训练师")]
    [InlineData("4-01-06-02", "互联网营销师")]
    [InlineData("4-07-03-01", "职业指导师")]
    public void Find_Code_HasOfficialName(string code, string name)
    {
        var occupation = OccupationTable.Find(new OccupationCode(code));

        Assert.Equal(name, occupation?.Name);
    }

    [Fact]
    public void Path_DetailedCode_RunsFromMajorGroup()
    {
        var path = OccupationTable.Path(new OccupationCode("4-04-05-05"));

        Assert.Equal(["4", "4-04", "4-04-05", "4-04-05-05"], path.Select(occupation => occupation.Code.Value));
    }

    [Fact]
    public void Children_MinorGroup_AreItsDetailedOccupations()
    {
        var children = OccupationTable.Children(new OccupationCode("4-04-05"));

        Assert.All(children, child => Assert.StartsWith("4-04-05-", child.Code.Value));
        Assert.Contains(children, child => child.Name == "人工智能训练师");
        Assert.Empty(OccupationTable.Children(new OccupationCode("4-04-05-05")));
    }

    [Theory]
    [InlineData("人工智慧訓練師", 0)]
    [InlineData("人工智能訓練師", 1)]
    [InlineData(" 互联网营销师 ", 1)]
    [InlineData("公路养护工", 2)]
    [InlineData("", 0)]
    public void FindByName_FoldedName_FindsExactlyThat(string name, int count)
    {
        var found = OccupationTable.FindByName(name);

        Assert.Equal(count, found.Count);
    }

    [Theory]
    [InlineData("4-04-05-05")]
    [InlineData(" ４－０４－０５－０５ ")]
    [InlineData("4–04–05")]
    [InlineData("4")]
    public void Read_CodeOfTheTree_IsKnown(string text)
    {
        var reading = OccupationTable.Read(text);

        Assert.StartsWith("4", Assert.IsType<OccupationCodeReading.Known>(reading).Occupation.Code.Value);
    }

    [Theory]
    [InlineData("0-10")]
    [InlineData("0-10/20")]
    [InlineData("X-12-01")]
    public void Read_CodeOf2009_IsReportedAsOld(string text)
    {
        var reading = OccupationTable.Read(text);

        Assert.Equal(new OccupationCodeReading.Old(text), reading);
    }

    [Theory]
    [InlineData("4-99-01-01")]
    [InlineData("1-98")]
    public void Read_FormWithoutRow_IsNotListed(string text)
    {
        var reading = OccupationTable.Read(text);

        Assert.Equal(new OccupationCodeReading.NotListed(new OccupationCode(text)), reading);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9-01")]
    [InlineData("4-4")]
    [InlineData("4-04-05-05-01")]
    [InlineData("客服")]
    public void Read_NoCode_IsUnreadable(string text)
    {
        var reading = OccupationTable.Read(text);

        Assert.Equal(new OccupationCodeReading.Unreadable(text), reading);
    }

    [Theory]
    [InlineData("4-04-05-05", "4-04-05-05", 4)]
    [InlineData("4-04-05-05", "4-04-05-06", 3)]
    [InlineData("4-04-05-05", "4-04-01-01", 2)]
    [InlineData("4-04-05-05", "4-01-06-02", 1)]
    [InlineData("4-04-05-05", "6-01-01-01", 0)]
    public void SharedDepth_CodesOfTheTree_CountsLevels(string a, string b, int expected)
    {
        var shared = new OccupationCode(a).SharedDepth(new OccupationCode(b));

        Assert.Equal(expected, shared);
    }

    [Fact]
    public void All_Table_IsWhatTheSharedFileSays()
    {
        var rows = SharedData.Csv("data/occupations/occupations-2022.csv");

        var details = OccupationTable.All.Where(occupation => occupation.Code.Depth == 4);

        Assert.Equal(1632, rows.Count);
        Assert.Equal(
            rows.Select(row => (row["code"], row["name"], row["flags"].Contains('L'), row["flags"].Contains('S'))).Order(),
            details.Select(each => (each.Code.Value, each.Name ?? "", each.IsGreen, each.IsDigital)).Order());
        Assert.All(rows, row => Assert.Equal(row["mid_name"], OccupationTable.Find(new OccupationCode(row["mid"]))!.Name));
        Assert.All(rows, row => Assert.Equal(row["minor_name"], OccupationTable.Find(new OccupationCode(row["minor"]))!.Name ?? ""));
    }
}
