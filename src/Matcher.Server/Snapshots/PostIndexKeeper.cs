using Matcher.Matching;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// The post index beside the store. It is derived: when it fails, search says so and everything else goes on.
internal sealed class PostIndexKeeper(IPostIndex index, IRecordStore store, ILogger logger) : IDisposable
{
    private volatile bool _failed;

    public string Name => index.Name;

    public bool HasFailed => _failed || index.StoreVersion < 0;

    public long StoreVersion => _failed ? -1 : index.StoreVersion;

    // Brings the index up to the store; called before anything is served.
    public void CatchUp(CancellationToken cancellationToken)
    {
        if (index.StoreVersion == store.Version)
            return;
        ServerLog.IndexRebuild(logger, index.StoreVersion, store.Version);
        Rebuild(cancellationToken);
    }

    public void Rebuild(CancellationToken cancellationToken) => Try(() =>
    {
        index.Rebuild(store.ReadPosts(), store.Version, cancellationToken);
        _failed = false;
    });

    public void Apply(StoreChange change, IPublishProgress? progress)
    {
        if (HasFailed)
            return;
        // The gate is held, so the store still stands at the change's version.
        Try(() => index.Apply(Told.Of(store.ReadPosts(change.Posts), posts => progress?.Indexed(posts, change.Posts.Count)), change.DeletedPosts, change.Version));
    }

    // Null if the index cannot answer now. A single failed search says nothing about the next one.
    public PostSearchResult? Search(PostQuery query, CancellationToken cancellationToken)
    {
        if (HasFailed)
            return null;
        try
        {
            return index.Search(query, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            ServerLog.IndexFailed(logger, fault.GetType().Name);
            return null;
        }
    }

    public void Dispose() => index.Dispose();

    // Any fault of a derived part, whatever the engine calls it, has the same consequence.
    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _failed = true;
            ServerLog.IndexFailed(logger, fault.GetType().Name);
        }
    }
}
