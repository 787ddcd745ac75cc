using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class WorkbookFilesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private ImportReport Run(byte[] book, string? sheet = null, string? mapping = null, string name = "岗位表.xlsx") =>
        _desk.Run(book, new() { Kind = RecordKind.Posts, FileName = name, SheetName = sheet, MappingName = mapping });

    [Fact]
    public void Run_AgencySheet_FindsTheHeaderUnderTheTitleAndFillsMergedCells()
    {
        var book = Books.Whole(("岗位", false,
        [
            ["XX县2024年招聘会岗位表"],
            ["填表日期", "2024-03-01"],
            [],
            ["序号", "用人单位", "岗位名称", "招聘人数", "薪资待遇", "学历要求", "工作地点", "联系电话"],
            [1, "甲公司", "保洁员", 3, "3000-4500元/月", "不限", "江西省赣州市章贡区", 13800138000.0],
            [2, null, "门卫", 2, "2500元/月", "初中及以上", "江西省赣州市章贡区", 13800138000.0],
            [3, "乙公司", "会计", 1, "4000元/月", "大专", "江西省赣州市章贡区", 13800138001.0],
        ], ["A1:H1", "B5:B6"]));

        var report = Run(book, mapping: "suggest");

        Assert.Equal(("xlsx", "岗位", 4), (report.Source.Format, report.Source.Sheet, report.Source.HeaderRow));
        Assert.Equal(["XX县2024年招聘会岗位表", "填表日期 2024-03-01"], report.Source.RowsAbove);
        Assert.Equal(3, report.Summary.Added);
        var guard = _desk.Store.ReadPosts().Single(post => post.Title == "门卫");
        Assert.Equal(EmployerNames.IdOf("甲公司"), guard.Employer);
        Assert.Equal(2, guard.Headcount);
        Assert.Equal(2500, guard.Pay!.Min);
        Assert.Equal([], report.Columns.Single(column => column.Header == "联系电话").Fields);
    }

    [Fact]
    public void Run_DatesNumbersAndFormulas_AreReadAsPeopleSeeThem()
    {
        var book = Books.Sheet(
        [
            ["id", "title", "headcount", "published_on", "closes_on", "industry"],
            ["p1", "保洁员", ("1+1", 2.0), new DateTime(2024, 2, 29), 45_657, 13_800_138_000.0],
        ]);

        var report = Run(book);

        var post = _desk.Store.Find(new PostId("p1"))!;
        Assert.Equal(2, post.Headcount);
        Assert.Equal(new DateOnly(2024, 2, 29), post.PublishedOn);
        Assert.Equal(new DateOnly(2024, 12, 31), post.ClosesOn);
        Assert.Equal("13800138000", post.Industry);
        Assert.Equal("closes_on", Assert.Single(report.Notes).Notes.Single().Field);
    }

    [Theory]
    [InlineData("360702199001011234")]
    [InlineData("1E+18")]
    public void Run_NumberThatTheSpreadsheetCut_StaysUnknownWithANote(string number)
    {
        var report = Run(Books.Raw($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c><c r=\"B1\" t=\"str\"><v>industry</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>保洁员</v></c><c r=\"B2\"><v>{number}</v></c></row>"));

        Assert.Contains("15 digits", Assert.Single(report.Notes).Notes.Single().Reason, StringComparison.Ordinal);
        Assert.Null(Assert.Single(_desk.Store.ReadPosts()).Industry);
    }

    [Theory]
    [InlineData("<c r=\"B2\"><f>SUM(A1)</f></c>", "formula without a stored value")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "error of the spreadsheet")]
    [InlineData("<c r=\"B2\" t=\"s\"><v>99</v></c>", "text that the workbook does not hold")]
    public void Run_CellWithoutAValue_IsNotedAndTheRowTaken(string cell, string reason)
    {
        var report = Run(Books.Raw($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c><c r=\"B1\" t=\"str\"><v>industry</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>保洁员</v></c>{cell}</row>"));

        Assert.Equal(1, report.Summary.Repaired);
        var note = Assert.Single(Assert.Single(report.Notes).Notes);
        Assert.Equal(("industry", reason), (note.Field, note.Reason));
    }

    [Fact]
    public void Run_FirstSheetHidden_ReadsTheFirstVisibleAndNamesTheOthers()
    {
        var book = Books.Whole(("旧", true, [["title"], ["旧岗位"]], []), ("新", false, [["title"], ["新岗位"]], []), ("说明", false, [["x"]], []));

        var report = Run(book);

        Assert.Equal("新", report.Source.Sheet);
        Assert.Equal(["旧 (hidden)", "说明"], report.Source.OtherSheets);
        Assert.Equal("新岗位", Assert.Single(_desk.Store.ReadPosts()).Title);
    }

    [Fact]
    public void Run_NamedSheet_IsRead()
    {
        var book = Books.Whole(("一", false, [["title"], ["甲"]], []), ("二", true, [["title"], ["乙岗"]], []));

        Run(book, "二");

        Assert.Equal("乙岗", Assert.Single(_desk.Store.ReadPosts()).Title);
    }

    [Fact]
    public void Run_RichTextPhoneticsAndEscapes_AreTheTextThatIsSeen()
    {
        var strings = "<sst><si><r><t>保</t></r><r><t xml:space=\"preserve\">洁员</t></r><rPh sb=\"0\" eb=\"1\"><t>bao</t></rPh></si></sst>";

        Run(Books.Raw("<row><c t=\"inlineStr\"><is><t>title</t></is></c><c t=\"str\"><v>text</v></c></row><row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>一_x000A_二</v></c></row>", strings));

        var post = Assert.Single(_desk.Store.ReadPosts());
        Assert.Equal(("保洁员", "一\n二"), (post.Title, post.Text));
    }

    [Fact]
    public void Run_SameSheetAgain_AddsNothing()
    {
        var book = Books.Sheet([["title", "pay"], ["保洁员", "3000元/月"], ["门卫", "2500元/月"]]);
        Run(book);

        var report = Run(book);

        Assert.Equal((0, 0, 2), (report.Summary.Added, report.Summary.Changed, report.Summary.Merged));
    }

    [Fact]
    public void Run_ContentRightOfTheLastHeader_RefusesTheRow()
    {
        var report = Run(Books.Sheet([["title", "pay"], ["保洁员", "3000元/月", "注"], ["门卫", "2500元/月"]]));

        Assert.Equal((1, 1), (report.Summary.Refused, report.Summary.Added));
        Assert.Equal(2, report.Notes[0].Number);
    }

    [Fact]
    public void Run_RowsNumberedWithGaps_KeepTheSheetsNumbers()
    {
        var report = Run(Books.Raw("<row r=\"3\"><c r=\"A3\" t=\"str\"><v>title</v></c></row><row r=\"9\"><c r=\"A9\" t=\"str\"><v>23 24</v></c></row>"));

        Assert.Equal(3, report.Source.HeaderRow);
        Assert.Equal((9, RowOutcome.Refused), (report.Notes[0].Number, report.Notes[0].Outcome));
    }

    [Fact]
    public void Run_OldWorkbook_IsRead()
    {
        var report = Run(OldBooks.Sheet([["title", "headcount"], ["保洁员", 3.0], ["门卫", 13800138000.0]]), name: "岗位.xls");

        Assert.Equal(("xls", "Sheet1"), (report.Source.Format, report.Source.Sheet));
        Assert.Equal(["保洁员", "门卫"], _desk.Store.ReadPosts().Select(post => post.Title).Order(StringComparer.Ordinal));
        Assert.Equal(3, _desk.Store.ReadPosts().Single(post => post.Title == "保洁员").Headcount);
    }

    [Fact]
    public void Run_TextNamedAsWorkbook_IsReadAsText()
    {
        var report = _desk.Posts("title\tpay\n保洁员\t3000元/月\n", "岗位.xls");

        Assert.Equal(("tsv", 1), (report.Source.Format, report.Summary.Added));
    }
}
