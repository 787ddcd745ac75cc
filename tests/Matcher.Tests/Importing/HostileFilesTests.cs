using System.Text;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class HostileFilesTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Run_UnknownHeaders_NamesWhatWasExpected()
    {
        var fault = Assert.Throws<ImportException>(() => _desk.Posts("titel,pay\na,b\n"));

        Assert.Equal("titel", fault.Field);
        Assert.Contains("'titel'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("title", fault.Message, StringComparison.Ordinal);
        Assert.Contains("dirty-posts-2019", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InvalidUtf8FarBehind_UndoesTheRowsBefore()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"保洁员{i}号\n"))), 0xFF];

        var fault = Assert.Throws<ImportException>(() => _desk.Run(bytes, new() { Kind = RecordKind.Posts, FileName = "posts.csv" }));

        Assert.Equal(ImportErrorCode.NotUtf8, fault.Code);
        Assert.Empty(_desk.Store.ReadPosts());
    }

    [Theory]
    [InlineData("门卫", "row", "wrong number of columns")]
    [InlineData("门卫,2500,x", "row", "wrong number of columns")]
    [InlineData("\"门卫,2500", "row", "a quote is not closed")]
    [InlineData("\"门卫\"x,2500", "row", "text follows a closing quote")]
    [InlineData(",2500", "title", "missing")]
    [InlineData("\u200b,2500", "title", "missing")]
    [InlineData("23 24,2500", "title", "no letters")]
    [InlineData("🙂,2500", "title", "no letters")]
    public void Run_UnusableRow_IsRefusedAndTheOthersTaken(string row, string field, string reason)
    {
        var report = _desk.Posts($"title,pay\n保洁员,3000元/月\n{row}\n厨师,4000元/月\n");

        var refused = Assert.Single(report.Notes);
        Assert.Equal((3, RowOutcome.Refused), (refused.Number, refused.Outcome));
        Assert.Equal((field, reason), (refused.Notes[0].Field, refused.Notes[0].Reason));
        Assert.Equal(["保洁员", "厨师"], _desk.Store.ReadPosts().Select(post => post.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("demands", "hear:4:essential", "demands[0]")]
    [InlineData("demands", "see:1;taste:2", "demands[1]")]
    [InlineData("demands", "hear:1:essential:declared:x", "demands[0]")]
    [InlineData("demands", "hear:1;hear:2", "demands[1].axis")]
    [InlineData("demands", "hear:-1", "demands[0]")]
    [InlineData("listed_functions", "see;taste", "listed_functions[1]")]
    [InlineData("provisions", "captions", "provisions[0]")]
    [InlineData("provisions", "captions:maybe", "provisions[0]")]
    [InlineData("provisions", "captions:arrangeable", "provisions[0]")]
    [InlineData("provisions", "captions:yes:policy", "provisions[0]")]
    [InlineData("exposures", "noise;ghosts", "exposures[1]")]
    [InlineData("required_licences", "某证书", "required_licences[0]")]
    [InlineData("id", "a b", "id")]
    [InlineData("id", "../etc", "id")]
    [InlineData("employer_id", "某公司", "employer_id")]
    [InlineData("campaign", "就业 援助月", "campaign")]
    public void Run_FactThatAGateReads_RefusesTheRowAtItsField(string header, string value, string field)
    {
        var report = _desk.Posts($"title,{header}\n保洁员,{value}\n");

        Assert.Equal(1, report.Summary.Refused);
        Assert.Equal(field, report.Notes[0].Notes[0].Field);
        Assert.Empty(_desk.Store.ReadPosts());
    }

    [Theory]
    [InlineData(201, "title")]
    [InlineData(60_000, "title")]
    public void Run_OverlongTitle_IsRefused(int length, string field)
    {
        var report = _desk.Posts($"title\n{new string('长', length)}\n");

        Assert.Equal(field, report.Notes[0].Notes[0].Field);
        Assert.True(report.Notes[0].Notes[0].From!.Length < 130);
    }

    [Fact]
    public void Run_OverlongText_IsRefusedAtItsField()
    {
        var report = _desk.Posts($"title,text\n保洁员,{new string('长', 50_001)}\n");

        Assert.Equal("text", report.Notes[0].Notes[0].Field);
    }

    [Theory]
    [InlineData("education", "硕士研究生")]
    [InlineData("education", "大学本科")]
    [InlineData("pay", "3000-")]
    [InlineData("pay", "年薪1万")]
    [InlineData("pay", "1,")]
    [InlineData("experience", "至少")]
    [InlineData("experience", "相关工作")]
    [InlineData("headcount", "1")]
    [InlineData("region", "江西赣州")]
    [InlineData("published_on", "2019-")]
    [InlineData("text", "關(guān)")]
    [InlineData("text", "（（")]
    [InlineData("place", "地址:")]
    [InlineData("demands", "hear:")]
    public void Run_RepetitiveCell_TakesNoLongerThanItsLength(string field, string piece)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var report = _desk.Posts($"title,{field}\n保洁员,{string.Concat(Enumerable.Repeat(piece.Replace(',', '，'), 5_000))}x\n");

        Assert.Equal(1, report.Summary.Rows);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Run_LineWithoutEnd_CostsOneRowAndBoundedMemory()
    {
        var report = _desk.Posts("title\n" + new string('x', 3_000_000) + "\n厨师\n");

        Assert.Equal((2, 1, 1), (report.Summary.Rows, report.Summary.Refused, report.Summary.Added));
        Assert.Equal("longer than 1,000,000 characters", report.Notes[0].Notes[0].Reason);
    }

    [Fact]
    public void Run_QuoteThatNobodyCloses_CostsItsLineOnly()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"工种{(char)('A' + (i % 26))}{i},x\n"));

        var report = _desk.Posts($"title,text\n\"坏,y\n{rows}");

        Assert.Equal((1_001, 1, 1_000), (report.Summary.Rows, report.Summary.Refused, report.Summary.Added));
    }

    [Fact]
    public void Run_LineBreaksCommasAndQuotesInACell_AreContent()
    {
        var report = _desk.Posts("title,text\n保洁员,\"一,二\n\"\"三\"\"\"\n厨师,5\" 盘\n");

        Assert.Equal(2, report.Summary.Accepted);
        Assert.Contains(_desk.Store.ReadPosts(), post => post.Text == "一,二\n\"三\"");
        Assert.Contains(_desk.Store.ReadPosts(), post => post.Text == "5\" 盘");
    }

    [Theory]
    [InlineData("title\tpay\n保洁员\t3000元/月\n", "posts.tsv")]
    [InlineData("title\tpay\n保洁员\t3000元/月\n", "posts.txt")]
    [InlineData("\ufefftitle,pay\r\n保洁员,3000元/月\r\n", "posts.csv")]
    [InlineData("Title,PAY\n保洁员,3000元/月", "C:\\files\\posts.csv")]
    [InlineData("title,pay\n\n保洁员,3000元/月\n\n\n", "/home/me/posts.csv")]
    public void Run_OtherDelimitersEndsAndMarks_AreRead(string text, string name)
    {
        var report = _desk.Posts(text, name);

        Assert.Equal((1, 1), (report.Summary.Rows, report.Summary.Accepted));
        Assert.StartsWith("posts.", report.Summary.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Cancelled_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using var stream = new MemoryStream("title\n保洁员\n"u8.ToArray());

        Assert.Throws<OperationCanceledException>(() => new RecordImporter(_desk.Clock).Run(stream, new() { Kind = RecordKind.Posts, FileName = "posts.csv" }, _desk.Store, null, cancelled.Token));

        Assert.Equal(0, _desk.Store.Version);
    }
}
