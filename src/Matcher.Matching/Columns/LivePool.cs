using System.Collections.Concurrent;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A pool with its columns, its writer and the working memory of its scans. Immutable; a change makes the next one.</summary>
/// <typeparam name="TView">A row of the pool.</typeparam>
internal sealed class LivePool<TView>
{
    private readonly PoolColumns<TView> _columns;
    private readonly PoolWriter _writer;
    private readonly ConcurrentBag<PoolTools> _tools;

    private LivePool(PoolColumns<TView> columns, PoolWriter writer, Pool pool, ConcurrentBag<PoolTools> tools) =>
        (_columns, _writer, Pool, _tools) = (columns, writer, pool, tools);

    public Pool Pool { get; }

    /// <summary>Lays rows out as they come; neighbours should come together.</summary>
    public static LivePool<TView> Build(PoolColumns<TView> columns, IEnumerable<TView> rows) =>
        Of(columns, Pool.Build(columns.Layout, rows.Select(columns.Row)));

    /// <summary>Lays rows out that come in any order, and holds none of them: first as they come, then so that neighbours lie together.</summary>
    public static LivePool<TView> BuildFromStream(PoolColumns<TView> columns, IEnumerable<TView> rows) =>
        Of(columns, Pool.Build(columns.Layout, rows.Select(columns.Row)).LaidOut(columns.Order));

    /// <summary>Takes a pool over whose values are in the columns.</summary>
    public static LivePool<TView> Of(PoolColumns<TView> columns, Pool pool) => new(columns, new PoolWriter(pool, columns.Order), pool, []);

    /// <summary>The pool with some rows put in or replaced and others taken out; null if this pool is not the writer's last one and has to be built anew.</summary>
    /// <param name="put">The rows put in.</param>
    /// <param name="removed">Ids and hashes of those taken out.</param>
    public LivePool<TView>? With(IEnumerable<TView> put, IReadOnlyList<(string Id, ulong Hash)> removed)
    {
        lock (_writer)
        {
            return ReferenceEquals(_writer.Current, Pool)
                ? new(_columns, _writer, _writer.Apply([.. put.Select(_columns.Row)], removed), _tools)
                : null;
        }
    }

    /// <summary>Lends tools that lie idle, or new ones, for one scan.</summary>
    public T Lend<T>(Func<PoolTools, T> use)
    {
        var tools = _tools.TryTake(out var idle) ? idle : new PoolTools();
        try
        {
            return use(tools);
        }
        finally
        {
            _tools.Add(tools);
        }
    }
}
