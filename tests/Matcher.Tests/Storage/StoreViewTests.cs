using Matcher.Domain;
using Matcher.Matching;
using Matcher.Storage;

namespace Matcher.Tests;

public sealed class StoreViewTests : IDisposable
{
    /// <summary>What one write may add to the log after it became long.</summary>
    private const long LongestLog = 6 << 20;

    private readonly StoreFolder _folder = new();
    private readonly SqliteRecordStore _store;
    private readonly RandomRecords _random = new(3);

    public StoreViewTests()
    {
        _store = _folder.Open();
        Write(writer =>
        {
            foreach (var employer in RandomRecords.Employers)
                writer.Put(employer);
            for (var number = 0; number < 20; number++)
                writer.Put(_random.Candidate(number));
            writer.Put(_random.Post(1));
        });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Find_WritesAfterwards_FindsWhatWasThere()
    {
        using var view = _store.OpenView();
        var (first, post) = (_store.Find(Id(1))!, _store.Find(_random.Post(1).Id)!);

        Write(writer => { writer.Delete(Id(1)); writer.Put(_random.Candidate(99)); });
        Write(writer => writer.Put(post with { Title = "新" }));

        Assert.Equal((1, 3), (view.Version, _store.Version));
        Assert.True(CandidateContent.IsSame(first, view.Find(Id(1))!));
        Assert.Null(view.Find(Id(99)));
        Assert.Equal(post.Title, view.Find(post.Id)!.Title);
        Assert.Equal(20, view.ReadCandidates().Count());
        Assert.Null(_store.Find(Id(1)));
    }

    [Fact]
    public async Task Find_SeveralThreads_EachGetsItsRecord()
    {
        using var view = _store.OpenView();

        var found = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(() => view.Find(Id(number % 20))!.Id, TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, 200).Select(number => Id(number % 20)), found);
    }

    [Fact]
    public void Find_Disposed_Throws()
    {
        var view = _store.OpenView();
        var stream = view.ReadCandidates().GetEnumerator();
        Assert.True(stream.MoveNext());

        view.Dispose();
        view.Dispose();

        Assert.Throws<ObjectDisposedException>(() => view.Find(Id(1)));
        Assert.Throws<ObjectDisposedException>(() => stream.MoveNext());
        stream.Dispose();
        Assert.Equal(0, _store.OpenViews);
    }

    [Fact]
    public void OpenView_AfterAnother_TakesItsConnectionOver()
    {
        for (var round = 0; round < 10; round++)
        {
            using var view = _store.OpenView();
            Assert.Equal(_store.Version, view.Version);
            Assert.NotNull(view.Find(Id(round)));
            Write(writer => writer.Put(_random.Candidate(100 + round)));
        }

        Assert.Equal(0, _store.OpenViews);
    }

    [Fact]
    public void Commit_ThousandsBesideViews_LogStaysShort()
    {
        var longest = 0L;
        var current = _store.OpenView();

        for (var number = 0; number < 2_000; number++)
        {
            Write(writer => writer.Put(_random.Post(number) with { Text = new string('x', 20_000) }));
            // As a service does: a view of the new state, while somebody still reads the old one.
            var before = current;
            current = _store.OpenView();
            Assert.NotNull(before.Find(Id(number % 20)));
            before.Dispose();
            longest = Math.Max(longest, LogLength());
        }

        current.Dispose();
        Assert.InRange(longest, 1 << 20, LongestLog);
    }

    [Fact]
    public void Commit_ReaderThatStays_LogIsEmptiedWhenItEnds()
    {
        var old = _store.OpenView();
        for (var number = 0; number < 400; number++)
            Write(writer => writer.Put(_random.Post(number) with { Text = new string('x', 20_000) }));
        using var current = _store.OpenView();
        var length = LogLength();

        old.Dispose();

        Assert.True(length > LongestLog);
        Assert.Equal(0, LogLength());
        Assert.Equal(_store.Version, current.Version);
        Assert.Equal(20, current.ReadCandidates().Count());
    }

    [Fact]
    public void Settle_CommitThatRaisedNoVersion_LogIsEmptied()
    {
        Write(writer => writer.Put(_random.Candidate(2) with { Skills = ["前"] }));
        using var view = _store.OpenView();
        Write(writer => writer.Save(new SavedRequest("r-1", "Create", new string('x', 5 << 20), "p-1", DateTimeOffset.UnixEpoch)));

        _store.Settle();

        Assert.Equal(0, LogLength());
        Assert.Equal(["前"], view.Find(Id(2))!.Skills);
    }

    [Fact]
    public void Settle_StreamUnderWay_GoesOnToItsEnd()
    {
        using var view = _store.OpenView();
        using var stream = view.ReadCandidates().GetEnumerator();
        Assert.True(stream.MoveNext());
        Write(writer => writer.Save(new SavedRequest("r-1", "Create", new string('x', 5 << 20), "p-1", DateTimeOffset.UnixEpoch)));

        _store.Settle();
        var rest = 0;
        while (stream.MoveNext())
            rest++;

        Assert.Equal(19, rest);
    }

    private static CandidateId Id(int number) => new($"c-{number:D6}");

    private long LogLength() => new FileInfo(_folder.Database + "-wal").Length;

    private void Write(Action<IRecordWriter> write)
    {
        using var writer = _store.BeginWrite();
        write(writer);
        writer.Commit();
    }
}
