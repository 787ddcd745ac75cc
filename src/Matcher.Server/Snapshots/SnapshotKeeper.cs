using System.Diagnostics;
using System.Globalization;
using Matcher.Matching;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

/// <summary>
/// Holds store, index and the current snapshot. Every write goes through one gate: commit, index, snapshot, answer; so the next
/// call sees it. Readers never wait: they take the snapshot that is there.
/// </summary>
internal sealed class SnapshotKeeper(TimeProvider time, MatchSettings settings, ILogger logger) : IDisposable
{
    private const int LargeChange = 20_000;

    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IRecordStore? _store;
    private PostIndexKeeper? _index;
    private PoolImageFile? _image;
    private LoadedModel? _model;
    private RuleSet? _rules;
    private volatile MatchSnapshot? _current;
    private volatile bool _isReady;

    public IRecordStore Store => _isReady ? _store! : throw Faults.WarmingUp();

    public PostIndexKeeper Index => _isReady ? _index! : throw Faults.WarmingUp();

    public TimeProvider Time => time;

    public DateOnly Today => ChinaDay.Today(time);

    // Opens what was handed over and builds what is derived; nothing is served before it returned.
    public void WarmUp(IRecordStore store, Func<IPostIndex> openIndex, PoolImageFile image, LoadedModel model, RuleSet rules, CancellationToken cancellationToken)
    {
        _store = store;
        _model = model;
        _rules = rules;
        _index = new PostIndexKeeper(Open(openIndex), store, logger);
        _index.CatchUp(cancellationToken);
        _image = image;
        _current = Build(image.Location, cancellationToken);
        image.Began(_current, store, cancellationToken);
        _isReady = true;
    }

    // The snapshot of today. Another when the day has changed: facts go stale and posts close at midnight.
    public async ValueTask<MatchSnapshot> CurrentAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
            throw Faults.WarmingUp();
        if (_current is { } current && current.Versions.Day == Today)
            return current;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_current is not { } last || last.Versions.Day != Today)
                _current = last = _current?.On(Today) ?? Build(null, cancellationToken);
            return last;
        }
        finally
        {
            _gate.Release();
        }
    }

    // Runs work that may commit. What it committed is published before the gate opens, also when it failed halfway.
    public async Task<T> WriteAsync<T>(Func<IRecordStore, ChangeLedger, T> work, CancellationToken cancellationToken)
    {
        IRecordStore store = Store;
        await _gate.WaitAsync(cancellationToken);
        var ledger = new ChangeLedger();
        try
        {
            return work(store, ledger);
        }
        finally
        {
            try
            {
                Publish(ledger.Sum(), ledger.Progress);
            }
            finally
            {
                _gate.Release();
            }
        }
    }

    // Runs one write as it was ordered.
    public Task<T> WriteAsync<T>(WriteOrder order, Func<IRecordWriter, (string Id, T Answer)> work, Func<IRecordStore, string, T> again, CancellationToken cancellationToken) =>
        WriteAsync((store, ledger) => order.Run(store, ledger, time, work, id => again(store, id)), cancellationToken);

    // Builds index and snapshot again from the store.
    public async Task<MatchSnapshot> RebuildAsync(CancellationToken cancellationToken)
    {
        PostIndexKeeper index = Index;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            index.Rebuild(cancellationToken);
            _image!.Forget();
            MatchSnapshot built = Build(null, cancellationToken);
            _image.Began(built, _store!, cancellationToken);
            return _current = built;
        }
        finally
        {
            _gate.Release();
        }
    }

    public IReadOnlyList<V1.Degradation> Degradations() => Index.HasFailed
        ? [new V1.Degradation { Part = "search", Reason = "The post index failed; RebuildDerived builds it again." }]
        : [];

    // Saves the image for the next start, unless the last write is still under way.
    public void Dispose()
    {
        if (_isReady && _gate.Wait(PatienceAtStop))
            SaveImage();
        _isReady = false;
        _index?.Dispose();
        _store?.Dispose();
        _gate.Dispose();
    }

    // The index is derived: without it the service serves everything but search.
    private IPostIndex Open(Func<IPostIndex> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ServerLog.IndexFailed(logger, fault.GetType().Name);
            return new MissingIndex();
        }
    }

    private void Publish(StoreChange? change, IPublishProgress? progress)
    {
        if (change is null)
            return;
        // First, whatever happens to the rest: a person who was deleted must not stay in it.
        if (change.Candidates.Count > 0)
            _image!.Forget();
        else
            _image!.ForgetIfDue();
        _index!.Apply(change, progress);
        MatchSnapshot? before = _current;
        // Until the new one is there, nothing older than the commit is handed out.
        try
        {
            _current = before is null ? Build() : (before.Versions.Day == Today ? before : before.On(Today)).Apply(change, posts => Told.Of(posts, done => progress?.Published(done, change.Posts.Count)), _store!);
        }
        catch (Exception fault)
        {
            ServerLog.SnapshotFailed(logger, fault.GetType().Name);
            _current = null;
        }

        // What a large import left behind would stay until memory is short, which it may already be for others on this machine.
        if (change.Posts.Count > LargeChange)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void SaveImage()
    {
        if (_current is { } last && last.Versions.Store == _store!.Version)
            _image!.Save(last, _store, CancellationToken.None);
        else
            _image!.ForgetIfDue();
    }

    private MatchSnapshot Build() => Build(null, CancellationToken.None);

    private MatchSnapshot Build(string? poolImage, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        MatchSnapshot built = MatchSnapshot.Build(_store!, _model!, _rules!, settings, Today, poolImage, cancellationToken);
        ServerLog.SnapshotBuilt(logger, built.Versions.Store, built.Versions.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return built;
    }
}
