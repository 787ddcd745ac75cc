using System.Reflection;
using Matcher.Domain;
using Matcher.Matching;
using Matcher.Server;
using Matcher.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matcher.Service.Tests;

/// <summary>A snapshot, and the view of the store that it keeps open, live until the last request on it has ended, and no longer.</summary>
public sealed class SnapshotKeeperTests : IDisposable
{
    private const int People = 60;
    private const long LongestLog = 24 << 20;

    private static readonly PostId Post = new("post-1");

    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-keeper-").FullName;
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));
    private readonly SqliteRecordStore _store;
    private readonly SnapshotKeeper _keeper;

    public SnapshotKeeperTests()
    {
        _store = SqliteRecordStore.Open(_folder, _time);
        using (IRecordWriter writer = _store.BeginWrite())
        {
            writer.Put(new Post { Id = Post, Title = "客服专员" });
            for (int number = 0; number < People; number++)
                writer.Put(Person(number, 2_000));
            writer.Commit();
        }

        _keeper = new SnapshotKeeper(_time, new MatchSettings(), NullLogger.Instance);
        var model = LoadedModel.Read(Path.Combine(AppContext.BaseDirectory, "models", "hand-set-prior", "2"));
        _keeper.WarmUp(_store, () => Engines.OpenPostIndex(_folder), new PoolImageFile(_folder, NullLogger.Instance), model, new ModelShelf(_folder), RuleSet.Shipped, Cancellation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _keeper.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ReadAsync_EndedInAnyWay_LeavesOneViewOpen()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await _keeper.ReadAsync(snapshot => snapshot.CandidateCount, Cancellation);
        await Assert.ThrowsAsync<NotSupportedException>(async () => await _keeper.ReadAsync<int>(_ => throw new NotSupportedException(), Cancellation));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _keeper.ReadAsync(snapshot => Matchmaker.Shortlist(snapshot, Post, new ListRequest(5), cancelled.Token), Cancellation));
        await WriteAsync(writer => writer.Delete(Id(1)));

        Assert.Equal(1, _store.OpenViews);
        Assert.False(_store.IsErasurePending);
    }

    [Fact]
    public async Task ReadAsync_WriteMeanwhile_KeepsItsSnapshotAndThenLetsItGo()
    {
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        Task<(long, bool)> reading = Task.Run(async () => await _keeper.ReadAsync(snapshot =>
        {
            begun.Set();
            goOn.Wait(Cancellation);
            return (snapshot.Versions.Store, snapshot.FindCandidate(Id(1)) is not null);
        }, Cancellation), Cancellation);
        begun.Wait(Cancellation);

        await WriteAsync(writer => writer.Delete(Id(1)));

        Assert.Equal((2, false), await _keeper.ReadAsync(snapshot => (snapshot.Versions.Store, snapshot.FindCandidate(Id(1)) is not null), Cancellation));
        Assert.Equal((2, true), (_store.OpenViews, _store.IsErasurePending));
        goOn.Set();
        Assert.Equal((1, true), await reading);
        Assert.Equal((1, false), (_store.OpenViews, _store.IsErasurePending));
    }

    [Fact]
    public async Task ReadAsync_NextDay_LetsYesterdaysSnapshotGo()
    {
        _time.Now += TimeSpan.FromDays(1);

        Versions versions = await _keeper.ReadAsync(snapshot => snapshot.Versions, Cancellation);
        await WriteAsync(writer => writer.Delete(Id(1)));
        _time.Now += TimeSpan.FromDays(1);
        await WriteAsync(writer => writer.Delete(Id(2)));

        Assert.Equal(new DateOnly(2026, 3, 3), versions.Day);
        Assert.Equal((new DateOnly(2026, 3, 4), People - 2), await _keeper.ReadAsync(snapshot => (snapshot.Versions.Day, snapshot.CandidateCount), Cancellation));
        Assert.Equal(1, _store.OpenViews);
    }

    [Fact]
    public async Task RebuildAsync_Snapshot_ReplacesTheOneBefore()
    {
        int people = await _keeper.RebuildAsync(snapshot => snapshot.CandidateCount, Cancellation);

        Assert.Equal(People, people);
        Assert.Equal(1, _store.OpenViews);
    }

    // A row whose parts do not add up to the score of the columns stops the answer, so records of another version would be noticed.
    [Fact]
    public async Task ReadAsync_HundredsOfWritesBeside_AnswersWholeAndKeepsTheLogShort()
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        long longest = 0;
        using var reading = new CountdownEvent(3);
        var readers = Enumerable.Range(0, reading.InitialCount).Select(_ => Task.Run(async () =>
        {
            for (int lists = 0; !done.IsCancellationRequested; lists++)
            {
                MatchList list = (await _keeper.ReadAsync(snapshot => Matchmaker.Shortlist(snapshot, Post, new ListRequest(People), CancellationToken.None), Cancellation))!;
                Assert.Equal(list.Considered, list.Matches.Count + list.Removed);
                if (lists == 0)
                    reading.Signal();
            }
        }, Cancellation)).ToList();
        // On a busy machine a reader could begin after the last write.
        Assert.True(reading.Wait(TimeSpan.FromSeconds(60), Cancellation));

        for (int round = 0; round < 400; round++)
        {
            int number = round % People;
            await WriteAsync(writer =>
            {
                if (round % 7 == 0)
                    writer.Delete(Id(number));
                else
                    writer.Put(Person(number, 1_000 + round));
                writer.Put(new Post { Id = new($"other-{round}"), Title = "保洁员", Text = new string('x', 100_000) });
            });
            longest = Math.Max(longest, new FileInfo(Path.Combine(_folder, "store.db-wal")).Length);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(longest, 0, LongestLog);
        Assert.Equal((1, false), (_store.OpenViews, _store.IsErasurePending));
    }

    // A lease that nobody holds cannot be forgotten: snapshots are only lent to a function.
    [Fact]
    public void Members_OfTheKeeper_HandNoSnapshotOut()
    {
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        IEnumerable<MethodInfo> handing = typeof(SnapshotKeeper).GetMethods(Members)
            .Where(method => !method.IsPrivate && Names(method.ReturnType).Any(type => type == typeof(MatchSnapshot) || type == typeof(SharedSnapshot)));

        Assert.Empty(handing);
    }

    private static IEnumerable<Type> Names(Type type) => type.GetGenericArguments().SelectMany(Names).Append(type);

    private static CandidateId Id(int number) => new($"person-{number}");

    private static Candidate Person(int number, int payFloor) => new()
    {
        Id = Id(number),
        Skills = [$"本领-{number}"],
        Wishes = new Wishes { PayFloorYuanPerMonth = payFloor },
        Consents = [new Consent(ConsentPurpose.Match, null, LegalBasis.Consent, DateTimeOffset.UnixEpoch)],
    };

    private Task<bool> WriteAsync(Action<IRecordWriter> write) => _keeper.WriteAsync((store, ledger) =>
    {
        using IRecordWriter writer = store.BeginWrite();
        write(writer);
        ledger.Add(writer.Commit());
        return true;
    }, Cancellation);
}
