using System.Runtime.Intrinsics;

namespace Matcher.Scoring;

/// <summary>Scans blocks for one thread: gate, score, rank, count.</summary>
internal abstract class BlockKernel
{
    private Pool _pool = null!;
    private PoolQuery _query = null!;
    private ScanResult _result = null!;
    private ScanFloor _floor = null!;
    private RankKey? _after;

    protected Pool Pool => _pool;

    protected PoolQuery Query => _query;

    protected ScanResult Result => _result;

    /// <summary>Rows up to this key are counted and not returned; null if there is none.</summary>
    protected RankKey? After => _after;

    /// <summary>Rows with a lower score can neither enter the list nor stand before it.</summary>
    protected long BestFloor
    {
        get
        {
            var floor = Math.Max(_floor.Best, _result.BestRows.Floor);
            return _after is { } after ? Math.Min(floor, after.Score) : floor;
        }
    }

    /// <summary>Rows with a lower score cannot enter the near misses.</summary>
    protected long NearFloor => Math.Max(_floor.Near, _result.NearRows.Floor);

    public static BlockKernel Make(VectorPath path) => path switch
    {
        VectorPath.Bits512 => new VectorKernel<Lanes512, Vector512<byte>>(),
        VectorPath.Bits256 => new VectorKernel<Lanes256, Vector256<byte>>(),
        VectorPath.Bits128 => new VectorKernel<Lanes128, Vector128<byte>>(),
        _ => new ScalarKernel(),
    };

    public void Start(Pool pool, PoolQuery query, RankKey? after, ScanResult result, ScanFloor floor)
    {
        (_pool, _query, _after, _result, _floor) = (pool, query, after, result, floor);
        OnStart();
    }

    /// <summary>Scans a block.</summary>
    /// <param name="block">Its index.</param>
    /// <param name="bound">No row of it comes to more steps (<see cref="Quantiser"/>).</param>
    public void Scan(int block, int bound)
    {
        ScanBlock(block, bound);
        _floor.Raise(_result);
    }

    protected abstract void ScanBlock(int block, int bound);

    protected virtual void OnStart()
    {
    }

    /// <summary>Marks the rows of a block that may be listed; a null restriction marks all.</summary>
    protected void MarkListed(PoolBlock block, Span<ulong> rows)
    {
        if (Query.Listed is not { } listed)
        {
            rows.Fill(ulong.MaxValue);
            return;
        }

        rows.Clear();
        var set = block.Sets[listed.Set];
        var at = Array.BinarySearch(set.Values, listed.Value);
        if (at < 0)
            return;
        foreach (var row in set.Rows.AsSpan(set.Starts[at]..set.Starts[at + 1]))
            rows[row / PoolBlock.Lane] |= 1UL << (row % PoolBlock.Lane);
    }

    /// <summary>Offers a row that passed.</summary>
    protected void OfferBest(int block, int row, long score)
    {
        if (score > _after?.Score)
        {
            _result.Before++;
            return;
        }

        var ranked = Rank(block, row, score);
        if (_after is { } after && _pool.Compare(ranked, after) <= 0)
            _result.Before++;
        else
            _result.BestRows.Offer(ranked);
    }

    /// <summary>Offers a row that one changeable fact keeps out.</summary>
    protected void OfferNear(int block, int row, long score) => _result.NearRows.Offer(Rank(block, row, score));

    /// <summary>What a row is ranked by.</summary>
    protected RankedRow Rank(int block, int row, long score)
    {
        var columns = _pool.Blocks[block];
        var hash = _query.ListsCandidates ? PairHash.Combine(_query.Hash, columns.Hashes[row]) : PairHash.Combine(columns.Hashes[row], _query.Hash);
        return new(score, Math.Max(columns.Priorities[row], _query.Priority), hash, block, row);
    }
}
