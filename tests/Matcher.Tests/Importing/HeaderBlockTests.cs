using Matcher.Importing;

namespace Matcher.Tests;

public sealed class HeaderBlockTests : IDisposable
{
    private const string Grouped = "2024年岗位表,,,,,,\n序号,用人单位,岗位信息,,,薪资待遇,联系电话\n,,岗位名称,招聘人数,学历要求,,\n1,甲公司,保洁员,3,不限,3000元/月,13800138000\n2,乙公司,门卫,2,初中,2500元/月,13800138001\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Run_HeaderInTwoRows_IsReadAsOne()
    {
        var report = _desk.Posts(Grouped, mapping: "suggest");

        Assert.Equal(["序号", "用人单位", "岗位名称", "招聘人数", "学历要求", "薪资待遇", "联系电话"], report.Columns.Select(column => column.Header));
        Assert.Equal((3, 2, 2), (report.Source.HeaderRow, report.Summary.Rows, report.Summary.Added));
        Assert.Equal(["2024年岗位表"], report.Source.RowsAbove);
        Assert.Equal(2500, _desk.Store.ReadPosts().Single(post => post.Title == "门卫").Pay!.Min);
    }

    [Fact]
    public void Run_HeaderInTwoRowsWithMoreWordsBelow_IsReadAsOne()
    {
        var report = _desk.Posts("用人单位,岗位信息,,,\n,岗位名称,招聘人数,学历要求,薪资待遇\n甲公司,保洁员,3,不限,3000元/月\n", mapping: "suggest");

        Assert.Equal(["用人单位", "岗位名称", "招聘人数", "学历要求", "薪资待遇"], report.Columns.Select(column => column.Header));
        Assert.Equal(1, report.Summary.Added);
    }

    [Fact]
    public void Run_HeaderInTwoRowsOfASheetWithMergedCells_IsReadAsOne()
    {
        var book = Books.Sheet(
        [
            ["序号", "用人单位", "岗位信息", null, null, "联系电话"],
            [null, null, "岗位名称", "招聘人数", "薪资待遇", null],
            [1, "甲公司", "保洁员", 3, "3000元/月", "13800138000"],
        ], "A1:A2", "B1:B2", "C1:E1", "F1:F2");

        var report = _desk.Run(book, new() { Kind = RecordKind.Posts, FileName = "岗位.xlsx", MappingName = "suggest" });

        Assert.Equal(["序号", "用人单位", "岗位名称", "招聘人数", "薪资待遇", "联系电话"], report.Columns.Select(column => column.Header));
        Assert.Equal((2, 1), (report.Source.HeaderRow, report.Summary.Added));
    }

    [Fact]
    public void Run_NamesBelowAGroupThatSayNothingAlone_CarryTheGroup()
    {
        const string text = "岗位名称,薪资待遇,,学历要求\n,下限,上限,\n保洁员,3000,4000,不限\n";

        var fault = Assert.Throws<ImportException>(() => _desk.Posts(text, mapping: "suggest"));

        Assert.Equal((ImportErrorCode.UncertainMapping, 2L, "薪资待遇 下限"), (fault.Code, fault.Row, fault.Field));
    }

    [Theory]
    [InlineData("title,,pay\n门卫,x,2500\n")]
    [InlineData("title,,pay\n门卫,,2500\n")]
    [InlineData("title,,pay\n")]
    public void Run_RowBelowAHeaderWithAGap_IsNotTakenForAHeader(string text)
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts(text));

        Assert.Equal((ImportErrorCode.UnknownHeaders, 1L), (fault.Code, fault.Row));
        Assert.Contains("Column 2 of 3", fault.Message, StringComparison.Ordinal);
    }
}
