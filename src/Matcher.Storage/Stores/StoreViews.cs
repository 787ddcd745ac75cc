using System.Diagnostics;

namespace Matcher.Storage;

/// <summary>The views that are open, and connections for the next ones.</summary>
/// <param name="connections">Where connections come from.</param>
/// <param name="path">The store, for messages.</param>
/// <param name="ended">Called when a view has ended.</param>
internal sealed class StoreViews(StoreConnections connections, string path, Action ended) : IDisposable
{
    private const int MostIdle = 4;

    private readonly HashSet<StoreView> _open = [];
    private readonly Stack<ViewConnection> _idle = [];
    private bool _isDisposed;

    /// <summary>How many views are open.</summary>
    public int Count
    {
        get
        {
            lock (_open)
                return _open.Count;
        }
    }

    /// <summary>Opens a view of the last commit.</summary>
    public StoreView Open()
    {
        ViewConnection connection = TakeIdle() ?? new(connections.OpenReader());
        try
        {
            return SqliteErrors.Guard(path, () =>
            {
                // Under the lock, so that a view is never older than the store without being known.
                lock (_open)
                {
                    var view = new StoreView(connection, connection.Begin(), path, Close);
                    _open.Add(view);
                    return view;
                }
            });
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a view looks at an older version.</summary>
    public bool HasOlder(long version)
    {
        lock (_open)
            return HasOlderView(version);
    }

    /// <summary>Waits until no view looks at an older version, or some time has passed.</summary>
    public void WaitForOlder(long version, TimeSpan most)
    {
        var started = Stopwatch.GetTimestamp();
        lock (_open)
        {
            while (HasOlderView(version) && most - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left)
                Monitor.Wait(_open, left);
        }
    }

    /// <summary>Begins the transactions of all views of the last version again. Precondition: nothing is written meanwhile.</summary>
    public void Renew(long version)
    {
        StoreView[] views;
        lock (_open)
            views = [.. _open.Where(view => view.Version == version)];
        foreach (var view in views)
            view.Renew();
    }

    public void Dispose()
    {
        StoreView[] views;
        lock (_open)
        {
            _isDisposed = true;
            views = [.. _open];
        }

        foreach (var view in views)
            view.Dispose();
        foreach (var connection in _idle)
            connection.Dispose();
        _idle.Clear();
    }

    private bool HasOlderView(long version) => _open.Any(view => view.Version < version);

    private ViewConnection? TakeIdle()
    {
        lock (_open)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _idle.TryPop(out var idle) ? idle : null;
        }
    }

    private void Close(StoreView view, ViewConnection connection)
    {
        lock (_open)
        {
            _open.Remove(view);
            Monitor.PulseAll(_open);
            if (!_isDisposed && _idle.Count < MostIdle)
                _idle.Push(connection);
            else
                connection.Dispose();
        }

        ended();
    }
}
