namespace Matcher.Scoring;

/// <summary>What a pool answers. Reused from question to question without allocating.</summary>
public sealed class ScanResult
{
    private long[] _gates = [];
    private long[] _facts = [];
    private int _gateCount;
    private int _factCount;

    /// <summary>Rows looked at.</summary>
    public long Considered { get; internal set; }

    /// <summary>Rows that at least one finding keeps out.</summary>
    public long Removed { get; internal set; }

    /// <summary>Rows that exactly one changeable fact keeps out.</summary>
    public long OneFactAway { get; internal set; }

    /// <summary>Rows that passed and may be listed.</summary>
    public long Listed { get; internal set; }

    /// <summary>Rows of the list that stand before the first one returned.</summary>
    public long Before { get; internal set; }

    /// <summary>How many rows each gate keeps out; a row that several keep out counts under each.</summary>
    public ReadOnlySpan<long> Gates => _gates.AsSpan(0, _gateCount);

    /// <summary>How many rows each fact keeps out alone, being changeable.</summary>
    public ReadOnlySpan<long> SingleFacts => _facts.AsSpan(0, _factCount);

    /// <summary>The best rows, best first.</summary>
    public ReadOnlySpan<RankedRow> Best => BestRows.Rows;

    /// <summary>The best near misses, best first.</summary>
    public ReadOnlySpan<RankedRow> NearMisses => NearRows.Rows;

    internal RowHeap BestRows { get; } = new();

    internal RowHeap NearRows { get; } = new();

    internal Span<long> GateCounts => _gates.AsSpan(0, _gateCount);

    internal Span<long> FactCounts => _facts.AsSpan(0, _factCount);

    internal void Reset(Pool pool, PoolQuery query, in ScanRequest request)
    {
        (Considered, Removed, OneFactAway, Listed, Before) = (0, 0, 0, 0, 0);
        (_gateCount, _factCount) = (query.Gates, query.Facts);
        if (_gates.Length < _gateCount)
            _gates = new long[_gateCount];
        if (_facts.Length < _factCount)
            _facts = new long[_factCount];
        GateCounts.Clear();
        FactCounts.Clear();
        BestRows.Reset(pool, request.Best);
        NearRows.Reset(pool, request.NearMisses);
    }

    /// <summary>Adds what another thread found in other blocks.</summary>
    internal void Add(ScanResult other)
    {
        Considered += other.Considered;
        Removed += other.Removed;
        OneFactAway += other.OneFactAway;
        Listed += other.Listed;
        Before += other.Before;
        for (var gate = 0; gate < _gateCount; gate++)
            _gates[gate] += other._gates[gate];
        for (var fact = 0; fact < _factCount; fact++)
            _facts[fact] += other._facts[fact];
        foreach (var row in other.BestRows.Rows)
            BestRows.Offer(row);
        foreach (var row in other.NearRows.Rows)
            NearRows.Offer(row);
    }
}
