using System.Text;
using Matcher.Domain;
using Matcher.Importing;

namespace Matcher.Tests;

public sealed class TextFilesTests : IDisposable
{
    private const string Table = "title,pay\n保洁员,3000元/月\n仓库管理员（夜班）,2500元/月\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private ImportReport Run(byte[] bytes, string name = "posts.csv") => _desk.Run(bytes, new() { Kind = RecordKind.Posts, FileName = name });

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" },
        { "utf-8 mark", "UTF-8 with byte order mark" },
        { "gb18030", "GB18030" },
        { "gb18030 mark", "GB18030" },
        { "utf-16 mark", "UTF-16 little endian" },
        { "utf-16be mark", "UTF-16 big endian" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Run_AnyEncoding_IsFoundAndReported(string encoding, string reported)
    {
        var report = Run(Encode(encoding, Table));

        Assert.Equal(reported, report.Source.Encoding);
        Assert.Equal(["仓库管理员（夜班）", "保洁员"], _desk.Store.ReadPosts().Select(post => post.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_SameTableInAnotherEncoding_AddsNothing()
    {
        Run(Encode("utf-8", Table));

        var report = Run(Encode("gb18030", Table));

        Assert.Equal((0, 0), (report.Summary.Added, report.Summary.Changed));
    }

    [Fact]
    public void Run_FourByteCharactersOfGb18030_AreRead()
    {
        Run(Encode("gb18030", "title,text\n保洁员,㐀𠀀\n"));

        Assert.Equal("㐀𠀀", Assert.Single(_desk.Store.ReadPosts()).Text);
    }

    [Fact]
    public void Run_LongUtf8WithOneBadByte_IsDamagedUtf8NotGb18030()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"保洁员{i}号\n"))), 0xE4, (byte)'\n', .. "门卫\n"u8];

        var fault = Assert.Throws<ImportException>(() => Run(bytes));

        Assert.Equal(ImportErrorCode.NotUtf8, fault.Code);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Store.Version);
    }

    [Fact]
    public void Run_CharactersCutByABlock_AreStillUtf8()
    {
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"保洁员{i},x\n"));

        var report = _desk.Posts($"title,text\n{rows}", isValidateOnly: true);

        Assert.Equal(("UTF-8", 40_000), (report.Source.Encoding, report.Summary.Added));
    }

    [Fact]
    public void Run_TitleLinesAboveTheHeader_AreReportedNotImported()
    {
        var report = _desk.Posts("XX县2024年招聘会岗位表,,\n\n单位(盖章):,,\ntitle,pay,region\n保洁员,3000元/月,360702\n");

        Assert.Equal(4, report.Source.HeaderRow);
        Assert.Equal(["XX县2024年招聘会岗位表", "单位(盖章):"], report.Source.RowsAbove);
        Assert.Equal((1, 1), (report.Summary.Rows, report.Summary.Added));
    }

    [Fact]
    public void Run_TitleLineOfATabbedFile_DoesNotDecideTheDelimiter()
    {
        var report = _desk.Posts("岗位表\ntitle\tpay\n保洁员\t3000元/月\n", "posts.txt");

        Assert.Equal(("tsv", 2, 1), (report.Source.Format, report.Source.HeaderRow, report.Summary.Added));
    }

    [Fact]
    public void Run_JsonLines_ReadsTextsNumbersListsAndLeavesOutNulls()
    {
        var report = _desk.Posts("""
            {"id": "p1", "title": "客服", "headcount": 3, "required_skills": ["打字", "普通话"], "reserved": true, "region": null}

            {"id": "p2", "title": "门卫", "published_on": "2024-03-01"}
            """, "posts.jsonl");

        Assert.Equal(("jsonl", null), (report.Source.Format, report.Source.HeaderRow));
        Assert.Equal((2, 2), (report.Summary.Rows, report.Summary.Accepted));
        var post = _desk.Store.Find(new PostId("p1"))!;
        Assert.Equal((3, true), (post.Headcount, post.IsReserved));
        Assert.Equal(["打字", "普通话"], post.RequiredSkills);
        Assert.Equal(new DateOnly(2024, 3, 1), _desk.Store.Find(new PostId("p2"))!.PublishedOn);
    }

    [Theory]
    [InlineData("{\"title\": \"门卫\"", "not a JSON object")]
    [InlineData("[\"门卫\"]", "not a JSON object")]
    [InlineData("门卫", "not a JSON object")]
    [InlineData("{\"title\": \"\\ud800\"}", "not a JSON object")]
    [InlineData("{\"title\": {\"zh\": \"门卫\"}}", "holds an object or a list of lists: title")]
    [InlineData("{\"title\": [[\"门卫\"]]}", "holds an object or a list of lists: title")]
    [InlineData("{\"title\": \"门卫\", \"title\": \"保安\"}", "a name stands there twice: title")]
    public void Run_BrokenJsonLine_CostsItsRowOnly(string line, string reason)
    {
        var report = _desk.Posts($"{{\"title\": \"保洁员\"}}\n{line}\n{{\"title\": \"厨师\"}}\n", "posts.jsonl");

        Assert.Equal((3, 1, 2), (report.Summary.Rows, report.Summary.Refused, report.Summary.Added));
        Assert.Equal((2, reason), (report.Notes[0].Number, report.Notes[0].Notes[0].Reason));
    }

    [Fact]
    public void Run_JsonLineWithoutEnd_CostsOneRow()
    {
        var report = _desk.Posts($"{{\"title\": \"保洁员\"}}\n{{\"title\": \"{new string('x', 10_000_000)}\"}}\n", "posts.jsonl");

        Assert.Equal((2, 1, 1), (report.Summary.Rows, report.Summary.Refused, report.Summary.Added));
    }

    [Fact]
    public void Run_JsonLinesOfEndlessNames_IsRefused()
    {
        var lines = string.Concat(Enumerable.Range(0, 600).Select(i => $"{{\"n{i}\": 1}}\n"));

        var fault = Assert.Throws<ImportException>(() => _desk.Posts(lines, "posts.jsonl"));

        Assert.Equal(ImportErrorCode.UnknownHeaders, fault.Code);
    }

    private static byte[] Encode(string name, string text)
    {
        var encoding = name.Split(' ')[0] switch
        {
            "utf-8" => new UTF8Encoding(false),
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            "utf-16" => new UnicodeEncoding(false, false),
            _ => new UnicodeEncoding(true, false),
        };
        return name.EndsWith("mark", StringComparison.Ordinal) ? [.. encoding.GetBytes("\ufeff"), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
