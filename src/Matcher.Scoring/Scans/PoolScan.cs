namespace Matcher.Scoring;

/// <summary>Asks a pool: gates first, then the exact best rows, with exact counts. Every vector path and number of threads gives the same answer.</summary>
/// <remarks>Holds the working memory of one thread and is reused; not thread-safe. Nothing is allocated after the first question of a size.</remarks>
public sealed class PoolScan
{
    private readonly BlockKernel _kernel;
    private readonly ScanFloor _floor = new();
    private int[] _order = [];
    private int[] _bounds = [];

    /// <summary>Makes a scan for a path; null means the one in use.</summary>
    public PoolScan(VectorPath? path = null)
    {
        Path = path ?? VectorPaths.Current;
        _kernel = BlockKernel.Make(Path);
    }

    /// <summary>The path.</summary>
    public VectorPath Path { get; }

    /// <summary>Asks one question.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="query">The question, prepared, for pools of this layout.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="result">Takes the answer.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="ArgumentException">Pool and query have different layouts, or the pool holds values that the query has no place for.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(Pool pool, PoolQuery query, in ScanRequest request, ScanResult result, CancellationToken cancellationToken)
    {
        Begin(pool, query, request, result);
        _kernel.Start(pool, query, request.After, result, _floor);
        for (var i = 0; i < pool.Blocks.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _kernel.Scan(_order[i], -_bounds[i]);
        }

        result.BestRows.Sort();
        result.NearRows.Sort();
    }

    /// <summary>Asks one question with several threads.</summary>
    /// <param name="helpers">Scans of the other threads, of the same path; this one works too.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="query">The question, prepared.</param>
    /// <param name="request">How much is wanted.</param>
    /// <param name="result">Takes the answer.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="ArgumentException">Pool and query have different layouts, or the pool holds values that the query has no place for.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(IReadOnlyList<PoolScan> helpers, Pool pool, PoolQuery query, ScanRequest request, ScanResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(helpers);
        Begin(pool, query, request, result);
        var next = -1;
        var found = new ScanResult[helpers.Count + 1];
        // With the token in its options, the loop lets a cancellation through as it is.
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellationToken }, thread =>
        {
            var own = found[thread] = new ScanResult();
            own.Reset(pool, query, request);
            var kernel = thread == 0 ? _kernel : helpers[thread - 1]._kernel;
            kernel.Start(pool, query, request.After, own, _floor);
            for (var i = Interlocked.Increment(ref next); i < pool.Blocks.Length; i = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                kernel.Scan(_order[i], -_bounds[i]);
            }
        });
        foreach (var own in found)
            result.Add(own);
        result.BestRows.Sort();
        result.NearRows.Sort();
    }

    /// <summary>Asks many questions in one pass over the pool: each block is read from memory once.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="queries">The questions, prepared.</param>
    /// <param name="request">How much is wanted of each.</param>
    /// <param name="results">Take the answers, one per question.</param>
    /// <param name="cancellationToken">Stops between two blocks.</param>
    /// <exception cref="ArgumentException">Layouts or numbers differ, or the pool holds values that a query has no place for.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void RunAll(Pool pool, IReadOnlyList<PoolQuery> queries, in ScanRequest request, IReadOnlyList<ScanResult> results, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count != queries.Count)
            throw new ArgumentException($"{results.Count} results were given for {queries.Count} questions.", nameof(results));
        var floors = new ScanFloor[queries.Count];
        for (var i = 0; i < floors.Length; i++)
        {
            Check(pool, queries[i]);
            results[i].Reset(pool, queries[i], request);
            floors[i] = new ScanFloor();
        }

        for (var block = 0; block < pool.Blocks.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < floors.Length; i++)
            {
                _kernel.Start(pool, queries[i], request.After, results[i], floors[i]);
                _kernel.Scan(block, BlockBounds.Of(queries[i], pool.Blocks[block]));
            }
        }

        foreach (var result in results)
        {
            result.BestRows.Sort();
            result.NearRows.Sort();
        }
    }

    private static void Check(Pool pool, PoolQuery query)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(query);
        if (pool.Layout != query.Layout)
            throw new ArgumentException($"The query was made for {query.Layout}, the pool has {pool.Layout}.", nameof(query));
        foreach (var block in pool.Blocks)
        {
            // Points of a value beyond the table would be those of an earlier question.
            foreach (var facet in query.Used)
            {
                if (block.Facets[facet.Facet].Greatest >= facet.Length)
                    throw new ArgumentException($"A row holds value {block.Facets[facet.Facet].Greatest} of facet {facet.Facet}; the query has {facet.Length} values.", nameof(query));
            }
        }
    }

    /// <summary>Puts the blocks that promise most first, so that the floor rises early.</summary>
    private void Begin(Pool pool, PoolQuery query, in ScanRequest request, ScanResult result)
    {
        Check(pool, query);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Best);
        ArgumentOutOfRangeException.ThrowIfNegative(request.NearMisses);
        result.Reset(pool, query, request);
        _floor.Reset();
        // Pools grow block by block while they are written.
        if (_order.Length < pool.Blocks.Length)
            (_order, _bounds) = (new int[(pool.Blocks.Length * 5 / 4) + 1], new int[(pool.Blocks.Length * 5 / 4) + 1]);
        for (var i = 0; i < pool.Blocks.Length; i++)
            (_order[i], _bounds[i]) = (i, -BlockBounds.Of(query, pool.Blocks[i]));
        Array.Sort(_bounds, _order, 0, pool.Blocks.Length);
    }
}
