using Matcher.Domain;
using Matcher.Importing;
using Matcher.Matching;

namespace Matcher.Tests;

public sealed class RecordImporterTests : IDisposable
{
    private const string File = "title,pay\n保洁员,3000元/月\n門衛,面议\n,x\n保洁员,3000元/月\n";

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Run_MixedFile_AccountsForEveryRow()
    {
        var report = _desk.Posts(File);

        var summary = report.Summary;
        Assert.Equal((4, 1, 1, 1, 1), (summary.Rows, summary.Accepted, summary.Repaired, summary.Merged, summary.Refused));
        Assert.Equal((2, 0), (summary.Added, summary.Changed));
        Assert.Equal(2, report.Change!.Posts.Count);
        Assert.Equal([RowOutcome.Repaired, RowOutcome.Refused, RowOutcome.Merged], report.Notes.Select(row => row.Outcome));
        Assert.Equal(summary, Assert.Single(_desk.Store.ListImports(10)));
        Assert.Equal(report.Notes.Select(row => row.Number), _desk.Store.ReadImportRows(summary.Id).Select(row => row.Number));
    }

    [Fact]
    [Trait("Seed", "6")]
    public void Run_SecondTime_AddsAndChangesNothing()
    {
        _desk.Posts(File);

        var second = _desk.Posts(File).Summary;

        Assert.Equal((4, 0, 0, 3, 1), (second.Rows, second.Accepted, second.Repaired, second.Merged, second.Refused));
        Assert.Equal((0, 0), (second.Added, second.Changed));
        Assert.Equal(2, _desk.Store.ReadPosts().Count());
    }

    [Fact]
    public void Run_ColumnsInAnotherOrder_IsTheSameContent()
    {
        _desk.Posts("title,pay\n保洁员,3000元/月\n");

        var second = _desk.Posts("pay,title\n3000元/月,保洁员\n");

        Assert.Equal(0, second.Summary.Added);
    }

    [Fact]
    public void Run_ValidateOnly_ReportsTheSameAndWritesNothing()
    {
        var dry = _desk.Posts(File, isValidateOnly: true);

        Assert.True(dry.IsValidateOnly);
        Assert.Null(dry.Change);
        Assert.Equal(0, _desk.Store.Version);
        Assert.Empty(_desk.Store.ReadPosts());
        var real = _desk.Posts(File);
        Assert.Equal(dry.Reasons, real.Reasons);
        Assert.Equal(dry.Summary with { Id = "" }, real.Summary with { Id = "" });
    }

    [Fact]
    public void Run_KeyStandsTwiceWithOtherContent_TakesTheFirst()
    {
        const string Twice = "id,title\np1,保洁员\np1,门卫\np1,保洁员\n";
        var report = _desk.Posts(Twice);

        Assert.Equal((1, 1, 1), (report.Summary.Accepted, report.Summary.Refused, report.Summary.Merged));
        Assert.Equal("保洁员", _desk.Store.Find(new PostId("p1"))!.Title);
        Assert.Equal(0, _desk.Posts(Twice).Summary.Changed);
    }

    [Fact]
    public void Run_KnownKeyWithNewContent_ChangesTheRecord()
    {
        _desk.Posts("id,title\np1,保洁员\n");

        var report = _desk.Posts("id,title\np1,保洁班长\n");

        Assert.Equal((1, 0, 1), (report.Summary.Merged, report.Summary.Added, report.Summary.Changed));
        Assert.Equal("保洁班长", _desk.Store.Find(new PostId("p1"))!.Title);
    }

    [Fact]
    public void Run_Reasons_AreTheTenMostFrequentPerOutcome()
    {
        var twelveKinds = string.Join(',', Enumerable.Repeat("?", 12));
        const string Header = "title,demands,pay,region,headcount,education,experience,occupation,opens_on,closes_on,published_on,reserved,night_shift,insurance\n";

        var report = _desk.Posts($"{Header}甲,,{twelveKinds}\n乙,,面议{new string(',', 11)}\n丙,,面议{new string(',', 11)}\n,,x{new string(',', 11)}\n丁,x,{new string(',', 11)}\n戊,hear;y,{new string(',', 11)}\n");

        Assert.Equal(10, report.Reasons.Count(reason => reason.Outcome == RowOutcome.Repaired));
        Assert.Equal(new ReasonCount(RowOutcome.Repaired, "pay", "left open by its words", 3), report.Reasons[0]);
        Assert.Equal([("demands[]", 2L), ("title", 1L)], report.Reasons.Where(reason => reason.Outcome == RowOutcome.Refused).Select(reason => (reason.Field, reason.Rows)));
    }

    [Fact]
    public void Run_MaxNotedRows_BoundsTheReportNotTheJournal()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("title,pay\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"工种{i}号,面议\n")));

        var report = _desk.Run(bytes, new() { Kind = RecordKind.Posts, FileName = "posts.csv", MaxNotedRows = 5 });

        Assert.Equal(5, report.Notes.Count);
        Assert.Equal(30, _desk.Store.ReadImportRows(report.Summary.Id).Count);
    }

    [Fact]
    public void Run_WithProgress_EndsWithAllRowsAndBytes()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Range(0, 1_200).Select(i => $"工种{i}号\n")));
        var seen = new List<ImportProgress>();
        using var stream = new MemoryStream(bytes);

        new RecordImporter(_desk.Clock).Run(stream, new() { Kind = RecordKind.Posts, FileName = "posts.csv" }, _desk.Store, new Told(seen), TestContext.Current.CancellationToken);

        Assert.Equal([500, 1_000, 1_200], seen.Select(progress => progress.Rows));
        Assert.Equal(bytes.Length, seen[^1].Bytes);
    }

    [Fact]
    public void Run_DirtyFiles_AlwaysAccountForEveryRow()
    {
        string[] pieces = ["title", "保洁员", "\"", "\"\"", ",", ",", "\n", "\n", "\r\n", "面议", "1-1.5万/月", "關(guān)於", "\u0000", "𠀀", "[]", "['a']", "hear:3:essential", ";", "\ufeff", "  ", "赣州", "-1", "p1", "\t"];
        var random = new Random(20260302);
        for (var round = 0; round < 150; round++)
        {
            var file = "id,title,pay,demands\n" + string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => pieces[random.Next(pieces.Length)]));

            var first = _desk.Posts(file).Summary;
            var second = _desk.Posts(file).Summary;

            Assert.Equal(first.Rows, first.Accepted + first.Repaired + first.Merged + first.Refused);
            Assert.Equal((first.Rows, first.Refused, 0, 0), (second.Rows, second.Refused, second.Added, second.Changed));
            Assert.Equal(second.Rows, second.Merged + second.Refused);
        }
    }

    private sealed class Told(List<ImportProgress> seen) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => seen.Add(value);
    }
}
