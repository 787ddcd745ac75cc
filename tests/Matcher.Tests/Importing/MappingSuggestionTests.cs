using System.Text;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class MappingSuggestionTests : IDisposable
{
    private const string Agency =
        "序号,用人单位,招聘岗位,工作地点,薪资待遇,学历要求,招聘人数,联系人,联系电话,岗位职责\n" +
        "1,甲公司,保洁员,赣州市章贡区,3000元/月,不限,3人,张三,13800138000,打扫卫生\n" +
        "2,乙公司,门卫,赣州市章贡区,2500-3000元/月,初中及以上,2,李四,13800138001,看门\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private static MappingSuggestion Suggest(string text, RecordKind kind = RecordKind.Posts)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return RecordImporter.Suggest(stream, new() { Kind = kind, FileName = "岗位.csv" });
    }

    [Fact]
    public void Suggest_WordsOfAnAgency_AreAllKnown()
    {
        var suggestion = Suggest(Agency);

        Assert.True(suggestion.IsConfident);
        Assert.Equal(
            [null, "employer", "title", "place", "pay", "education", "headcount", null, null, "text"],
            suggestion.Columns.Select(column => column.Field));
        Assert.Contains("100% of 2 cells", suggestion.Columns[4].Evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", suggestion.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_ItsJson_ImportsTheFileAsItStands()
    {
        var report = _desk.Posts(Agency, json: Suggest(Agency).Json);

        Assert.Equal((2, 2), (report.Summary.Rows, report.Summary.Added));
        Assert.Contains(_desk.Store.ReadPosts(), post => post.Title == "门卫" && post.Headcount == 2 && post.Region!.Value.Value == "360702");
    }

    [Fact]
    public void Suggest_SameHeadersTwice_GivesTheSameMapping() => Assert.Equal(Suggest(Agency).Json, Suggest(Agency).Json);

    [Fact]
    public void Suggest_UnknownWordWithTellingCells_IsProposedInDoubt()
    {
        var rows = string.Concat(Enumerable.Range(0, 8).Select(i => $"保洁员{i},{3000 + i}元/月,x\n"));

        var suggestion = Suggest($"岗位名称,钱,杂\n{rows}");

        Assert.Equal(("pay", false), (suggestion.Columns[1].Field, suggestion.Columns[1].IsCertain));
        Assert.Equal(("text", false), (suggestion.Columns[2].Field, suggestion.Columns[2].IsCertain));
        Assert.False(suggestion.IsConfident);
        Assert.Contains("CHECK", suggestion.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_WordThatItsCellsContradict_IsInDoubt()
    {
        var suggestion = Suggest("岗位名称,薪资\n保洁员,打扫卫生\n门卫,看门\n");

        Assert.Equal(("text", false), (suggestion.Columns[1].Field, suggestion.Columns[1].IsCertain));
    }

    [Fact]
    public void Suggest_TwoColumnsOfOneMeaning_KeepsTheSecondAsText()
    {
        var suggestion = Suggest("岗位名称,工种,备注\n保洁员,保洁,无\n");

        Assert.Equal(["title", "text", "text"], suggestion.Columns.Select(column => column.Field));
    }

    [Fact]
    public void Suggest_PeoplesFile_IgnoresNamesAndNumbersThatReachThem()
    {
        var suggestion = Suggest("姓名,性别,出生日期,身份证号,文化程度,求职意向,联系电话\n张三,男,1990-01-01,11010119900101001X,高中,保洁员,13800138000\n", RecordKind.Candidates);

        Assert.Equal([null, "sex", "birth_date", null, "education", "wish_titles", null], suggestion.Columns.Select(column => column.Field));
        Assert.DoesNotContain("11010119900101", suggestion.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownHeadersWithoutAsking_IsRefusedAndPointsToTheSuggestion()
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts(Agency));

        Assert.Equal(ImportErrorCode.UnknownHeaders, fault.Code);
        Assert.Contains("suggested", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SuggestWhenAskedFor_ImportsAndShowsTheColumns()
    {
        var report = _desk.Posts(Agency, mapping: "suggest");

        Assert.Equal(2, report.Summary.Added);
        Assert.Equal(["pay"], report.Columns.Single(column => column.Header == "薪资待遇").Fields);
        Assert.StartsWith("suggested-", report.Summary.Mapping, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("岗位名称,钱\n保洁员,好说\n", "钱")]
    [InlineData("用人单位,薪资待遇\n甲公司,3000元/月\n", "title")]
    public void Run_SuggestInDoubt_IsRefusedNamingTheColumn(string text, string column)
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts(text, mapping: "suggest"));

        Assert.Equal((ImportErrorCode.UncertainMapping, column), (fault.Code, fault.Field));
        Assert.Equal(0, _desk.Store.Version);
    }

    [Fact]
    public void Run_SuggestOnKnownHeaders_UsesTheKnownMapping()
    {
        var report = _desk.Posts("title,pay\n保洁员,3000元/月\n", mapping: "suggest");

        Assert.Equal("posts", report.Summary.Mapping);
    }

    [Fact]
    public void Run_DryRun_ShowsTheMappingAndTheNotesAndWritesNothing()
    {
        var report = _desk.Posts("title,pay\n 保洁员 ,3000\n,2500元/月\n", isValidateOnly: true);

        Assert.Equal(["title", "pay"], report.Columns.Select(column => Assert.Single(column.Fields)));
        Assert.Equal([2, 3], report.Notes.Select(note => note.Number));
        Assert.Equal(0, _desk.Store.Version);
    }
}
