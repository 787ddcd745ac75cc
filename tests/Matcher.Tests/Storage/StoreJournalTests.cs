using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

public sealed class StoreJournalTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(8));

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public StoreJournalTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Record_Rows_KeepsAllButAcceptedInRowOrder()
    {
        ImportRow[] rows =
        [
            new(30, RowOutcome.Refused, null, [new("title", "empty")]),
            new(4, RowOutcome.Repaired, "p-1", [new("title", "traditional characters", "關", "关"), new("pay", "range")]),
            new(3, RowOutcome.Accepted, "p-2", []),
            new(5, RowOutcome.Merged, "p-1", []),
        ];

        Write(writer => { foreach (var row in rows) writer.Record("i-1", row); });

        var kept = _store.ReadImportRows("i-1");
        Assert.Equal([4, 5, 30], kept.Select(row => row.Number));
        Assert.Equal(rows[1].Notes, kept[0].Notes);
        Assert.Equal(rows[0].Notes, kept[2].Notes);
        Assert.Equal([RowOutcome.Repaired, RowOutcome.Merged, RowOutcome.Refused], kept.Select(row => row.Outcome));
        Assert.Equal(["p-1", "p-1", null], kept.Select(row => row.RecordId));
        Assert.Empty(_store.ReadImportRows("i-2"));
    }

    [Fact]
    public void Record_Summaries_AreListedNewestFirstWithoutRaisingTheVersion()
    {
        var first = Summary("b-first");
        var second = Summary("a-second") with { Rows = 5_000_000_000, Refused = 1 };

        Write(writer => writer.Record(first));
        Write(writer => writer.Record(second));

        Assert.Equal([second, first], _store.ListImports(10));
        Assert.Equal([second], _store.ListImports(1));
        Assert.Equal(0, _store.Version);
    }

    [Fact]
    public void Save_Request_IsFoundByItsId()
    {
        var request = new SavedRequest("r-1", "matcher.v1.PostService/CreatePost", new string('a', 64), "p-1", At);

        Write(writer => writer.Save(request));

        Assert.Equal(request, _store.FindRequest("r-1"));
        Assert.Null(_store.FindRequest("r-2"));
    }

    private static ImportSummary Summary(string id) => new()
    {
        Id = id,
        FileName = "岗位.csv",
        Mapping = "scarce-posts",
        FinishedAt = At,
        Rows = 10,
        Accepted = 4,
        Repaired = 3,
        Merged = 2,
        Refused = 1,
        Added = 7,
        Changed = 2,
    };

    private void Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        writer.Commit();
    }
}
