using System.Diagnostics;
using System.Globalization;
using Matcher.Matching;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

/// <summary>
/// Holds store, index and the current snapshot. Every write goes through one gate: commit, index, snapshot, answer; so the next
/// call sees it. Readers never wait: they take the snapshot that is there, and it stays until the last of them has ended.
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
    private LoadedModel? _firstModel;
    private ModelShelf? _shelf;
    private volatile string? _modelFault;
    private RuleSet? _rules;
    private volatile SharedSnapshot? _current;
    private volatile bool _isReady;

    public IRecordStore Store => _isReady ? _store! : throw Faults.WarmingUp();

    public PostIndexKeeper Index => _isReady ? _index! : throw Faults.WarmingUp();

    // The model that the service was started with, in use until one is promoted.
    public LoadedModel FirstModel => _isReady ? _firstModel! : throw Faults.WarmingUp();

    public ModelShelf Shelf => _isReady ? _shelf! : throw Faults.WarmingUp();

    public TimeProvider Time => time;

    public DateOnly Today => ChinaDay.Today(time);

    // Opens what was handed over and builds what is derived; nothing is served before it returned.
    public void WarmUp(IRecordStore store, Func<IPostIndex> openIndex, PoolImageFile image, LoadedModel model, ModelShelf shelf, RuleSet rules, CancellationToken cancellationToken)
    {
        _store = store;
        (_firstModel, _shelf) = (model, shelf);
        _model = Promoted() ?? model;
        _rules = rules;
        _index = new PostIndexKeeper(Open(openIndex), store, logger);
        _index.CatchUp(cancellationToken);
        _image = image;
        MatchSnapshot built = Build(_model, image.Location, cancellationToken);
        _current = new SharedSnapshot(built);
        image.Began(built, store, cancellationToken);
        _isReady = true;
    }

    // Reads from the snapshot of today, which is not to be kept. There is no other way to a snapshot, so none can be forgotten.
    public async ValueTask<T> ReadAsync<T>(Func<MatchSnapshot, T> read, CancellationToken cancellationToken)
    {
        SharedSnapshot shared = await JoinAsync(cancellationToken);
        try
        {
            return read(shared.Snapshot);
        }
        finally
        {
            shared.Leave();
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

    // Puts another model to use. `choose` runs inside the transaction that journals it. Requests go on with the model before until
    // the whole snapshot of the new one stands; if anything fails, nothing has changed.
    public async Task<(string Name, string Checksum)> SwapModelAsync(WriteOrder order, Func<IRecordWriter, LoadedModel> choose, CancellationToken cancellationToken)
    {
        IRecordStore store = Store;
        await _gate.WaitAsync(cancellationToken);
        MatchSnapshot? built = null;
        LoadedModel? chosen = null;
        try
        {
            // A repetition is told what is in use now, which is what it asked for unless somebody has chosen again since.
            (string, string) answer = order.Run(store, new ChangeLedger(), time, writer =>
            {
                chosen = choose(writer);
                if (!order.IsValidateOnly)
                    built = Build(chosen, null, cancellationToken);
                return ("model", (chosen.Tables.Name, chosen.Checksum));
            }, _ => (_model!.Tables.Name, _model.Checksum));
            if (built is not null)
            {
                _model = chosen;
                _modelFault = null;
                (MatchSnapshot next, built) = (built, null);
                Replace(next);
                _image!.Forget();
                _image.Began(next, store, CancellationToken.None);
                ServerLog.ModelInUse(logger, chosen!.Tables.Name, chosen.Checksum);
            }

            return answer;
        }
        finally
        {
            built?.Dispose();
            _gate.Release();
        }
    }

    // Builds index and snapshot again from the store.
    public async Task<T> RebuildAsync<T>(Func<MatchSnapshot, T> read, CancellationToken cancellationToken)
    {
        PostIndexKeeper index = Index;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            index.Rebuild(cancellationToken);
            _image!.Forget();
            MatchSnapshot built = Build(_model!, null, cancellationToken);
            Replace(built);
            _image.Began(built, _store!, cancellationToken);
            return read(built);
        }
        finally
        {
            _gate.Release();
        }
    }

    public IReadOnlyList<V1.Degradation> Degradations()
    {
        var left = new List<V1.Degradation>();
        if (Index.HasFailed)
            left.Add(new V1.Degradation { Part = "search", Reason = "The post index failed; RebuildDerived builds it again." });
        if (_modelFault is { } fault)
            left.Add(new V1.Degradation { Part = "model", Reason = fault });
        return left;
    }

    // Saves the image for the next start, unless the last write is still under way.
    public void Dispose()
    {
        if (_isReady && _gate.Wait(PatienceAtStop))
            SaveImage();
        _isReady = false;
        _current?.Leave();
        _index?.Dispose();
        _store?.Dispose();
        _gate.Dispose();
    }

    // The model that was promoted last. If this program cannot read it, for it may be newer than the model, the first one serves,
    // and every answer says so.
    private LoadedModel? Promoted()
    {
        if (new ModelHistory(_store!.ListModelEvents()).Line is not { Count: > 0 } line)
            return null;
        (string model, string checksum) = line.First();
        try
        {
            return _shelf!.Read(model, checksum);
        }
        catch (ModelException fault)
        {
            _modelFault = $"The promoted model {model} cannot be used ({fault.Code}); {_firstModel!.Tables.Name} ranks in its place.";
            ServerLog.ModelUnusable(logger, model, fault.Code, _firstModel.Tables.Name);
            return null;
        }
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

    // The snapshot of today. Another when the day has changed: facts go stale and posts close at midnight.
    private async ValueTask<SharedSnapshot> JoinAsync(CancellationToken cancellationToken)
    {
        while (_isReady)
        {
            if (_current is { } current && current.Snapshot.Versions.Day == Today)
            {
                // One that was replaced meanwhile may have been left by all.
                if (current.TryJoin())
                    return current;
                continue;
            }

            await _gate.WaitAsync(cancellationToken);
            try
            {
                if (_current is not { } last)
                    Replace(Build(_model!, null, cancellationToken));
                else if (last.Snapshot.Versions.Day != Today)
                    Replace(Turn(last.Snapshot));
            }
            finally
            {
                _gate.Release();
            }
        }

        throw Faults.WarmingUp();
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
        // Until the new one is there, nothing older than the commit is handed out.
        try
        {
            Replace(_current?.Snapshot is { } before ? Next(before, change, progress) : Build());
        }
        catch (Exception fault)
        {
            ServerLog.SnapshotFailed(logger, fault.GetType().Name);
            Replace(null);
        }

        GiveBack(change.Posts.Count + change.Candidates.Count);
    }

    // What reading many records left behind would stay until memory is short, which it may already be for others on this machine.
    private static void GiveBack(int records)
    {
        if (records > LargeChange)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private MatchSnapshot Next(MatchSnapshot before, StoreChange change, IPublishProgress? progress)
    {
        MatchSnapshot next = before.Apply(change, posts => Told.Of(posts, done => progress?.Published(done, change.Posts.Count)), _store!);
        if (next.Versions.Day == Today)
            return next;
        using (next)
            return Turn(next);
    }

    private MatchSnapshot Turn(MatchSnapshot before)
    {
        MatchSnapshot next = before.On(Today, _store!);
        GiveBack(next.CandidateCount);
        return next;
    }

    // Hands out another snapshot from here on. What held the store's housekeeping up may have gone with the one before.
    private void Replace(MatchSnapshot? next)
    {
        SharedSnapshot? before = _current;
        _current = next is null ? null : new SharedSnapshot(next);
        before?.Leave();
        _store!.Settle();
    }

    private void SaveImage()
    {
        if (_current?.Snapshot is { } last && last.Versions.Store == _store!.Version)
            _image!.Save(last, _store, CancellationToken.None);
        else
            _image!.ForgetIfDue();
    }

    private MatchSnapshot Build() => Build(_model!, null, CancellationToken.None);

    private MatchSnapshot Build(LoadedModel model, string? poolImage, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        MatchSnapshot built = MatchSnapshot.Build(_store!, model, _rules!, settings, Today, poolImage, cancellationToken);
        GiveBack(built.CandidateCount + built.PostCount);
        ServerLog.SnapshotBuilt(logger, built.Versions.Store, built.Versions.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return built;
    }
}
