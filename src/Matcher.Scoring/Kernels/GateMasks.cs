using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Which rows of a block pass, and which are one changeable fact away, as row masks; counts both on the way.</summary>
internal sealed class GateMasks<TLanes, TVector>
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    private const int Words = PoolLayout.BlockRows / PoolBlock.Lane;
    private const int BytesOfCount = 256;

    // How many bits the numbers below 16 have; a whole page.
    private static readonly byte[] BitCounts = [.. Enumerable.Range(0, PoolBlock.Lane).Select(number => (byte)BitOperations.PopCount((uint)number))];

    private readonly byte[] _table = new byte[PoolLayout.BlockRows];
    private readonly byte[] _flags = new byte[PoolLayout.BlockRows];
    private readonly ulong[] _alive = new ulong[Words];
    private readonly ulong[] _removed = new ulong[Words];
    private readonly byte[] _sets = new byte[PoolLayout.BlockRows];
    private ulong[] _findings = [];
    private FacetTable? _numbered;
    private bool _anySet;
    private int _length;

    /// <summary>Rows that may be listed; filled by the caller.</summary>
    public ulong[] Listed { get; } = new ulong[Words];

    /// <summary>Rows that pass and may be listed.</summary>
    public ulong[] Passed { get; } = new ulong[Words];

    /// <summary>Rows that exactly one changeable fact keeps out.</summary>
    public ulong[] Near { get; } = new ulong[Words];

    public bool AnyPassed { get; private set; }

    public bool AnyNear { get; private set; }

    public void Read(Pool pool, PoolQuery query, int block, ScanResult result)
    {
        if (_findings.Length < query.Findings.Count * Words)
            _findings = new ulong[query.Findings.Count * Words];
        _findings.AsSpan(0, query.Findings.Count * Words).Clear();
        foreach (var finding in query.BlockingAll)
            Of(finding).Fill(ulong.MaxValue);
        var columns = pool.Blocks[block];
        _numbered = null;
        foreach (var flags in query.Plan.Gates)
            Mark(query, flags, columns);
        // Masks are read in whole vectors: no row of the words behind the last is there.
        _length = ((columns.Words * sizeof(ulong)) + TLanes.Width - 1) / TLanes.Width * TLanes.Width;
        _alive.AsSpan(columns.Words).Clear();
        for (var word = 0; word < columns.Words; word++)
            _alive[word] = pool.AliveRows(block, word);
        Sort(query.Plan);
        Count(query.Plan, result);
    }

    private Span<ulong> Of(int finding) => _findings.AsSpan(finding * Words, Words);

    /// <summary>Marks the rows that each of some findings keeps out.</summary>
    private void Mark(PoolQuery query, GateFlags flags, PoolBlock columns)
    {
        ref readonly var column = ref columns.Facets[flags.Facet.Facet];
        var rows = _flags.AsSpan(0, columns.Words * PoolBlock.Lane);
        if (column.Values is not { } values)
        {
            var any = 0;
            for (var present = column.Present; present != 0; present &= present - 1)
                any |= flags.Shared[BitOperations.TrailingZeroCount(present)];
            if (any == 0)
                return;
            ColumnLoops<TLanes, TVector>.LookUp(columns.Codes(column), flags.Shared, LocalTables.Entries(column), rows);
        }
        else if (query.FindingSets.Count <= FacetColumn.ByteCodes)
        {
            // Few different sets of findings: their numbers fit a byte, and all findings of the facet read the same ones.
            if (_numbered != flags.Facet)
                ReadSets(flags.Facet, columns, column);
            if (!_anySet)
                return;
            ColumnLoops<TLanes, TVector>.LookUp(_sets.AsSpan(0, rows.Length), flags.BySet, query.FindingSets.Count, rows);
        }
        else
        {
            for (var code = 0; code < values.Length; code++)
                _table[code] = flags.BySet[flags.Facet.Blocks[values[code]]];
            LookUp(columns, column, rows);
        }

        ColumnLoops<TLanes, TVector>.MarkBits(rows, flags.Findings, _findings, Words);
    }

    /// <summary>Reads the number of each row's set of findings.</summary>
    private void ReadSets(FacetTable facet, PoolBlock columns, in FacetColumn column)
    {
        _numbered = facet;
        _anySet = LocalTables.Read(facet.Blocks, column.Values!, _table);
        if (_anySet)
            LookUp(columns, column, _sets.AsSpan(0, columns.Words * PoolBlock.Lane));
    }

    private void LookUp(PoolBlock columns, in FacetColumn column, Span<byte> rows)
    {
        if (column.IsWide)
            Gathers.Read(columns.WideCodes(column), _table, column.Values!.Length, TLanes.Width == PoolBlock.Lane, rows);
        else
            ColumnLoops<TLanes, TVector>.LookUp(columns.Codes(column), _table, column.Values!.Length, rows);
    }

    /// <summary>Tells rows that pass from those that one changeable fact keeps out.</summary>
    private void Sort(ScanPlan plan)
    {
        var (anyPassed, anyNear) = (TLanes.All(0), TLanes.All(0));
        var lasting = CollectionsMarshal.AsSpan(plan.Lasting);
        for (var at = 0; at < _length; at += TLanes.Width)
        {
            // "one" and "more" count facts; several findings may name one fact.
            var (one, more) = (TLanes.All(0), TLanes.All(0));
            for (var fact = 0; fact < plan.ByFact.Count; fact++)
            {
                var rows = Any(plan.ByFact[fact], at);
                more = TLanes.Or(more, TLanes.And(one, rows));
                one = TLanes.Or(one, rows);
            }

            var alive = Load(_alive, at);
            var removed = TLanes.And(alive, one);
            var passed = TLanes.And(TLanes.AndNot(alive, one), Load(Listed, at));
            var near = TLanes.AndNot(removed, TLanes.Or(more, Any(lasting, at)));
            Store(removed, _removed, at);
            Store(passed, Passed, at);
            Store(near, Near, at);
            anyPassed = TLanes.Or(anyPassed, passed);
            anyNear = TLanes.Or(anyNear, near);
        }

        AnyPassed = TLanes.AtLeast(anyPassed, TLanes.All(1)) != 0;
        AnyNear = TLanes.AtLeast(anyNear, TLanes.All(1)) != 0;
    }

    private void Count(ScanPlan plan, ScanResult result)
    {
        result.Considered += Count(_alive);
        result.Removed += Count(_removed);
        result.Listed += AnyPassed ? Count(Passed) : 0;
        for (var gate = 0; gate < plan.ByGate.Count; gate++)
            result.GateCounts[gate] += Count(plan.ByGate[gate], _alive);
        if (!AnyNear)
            return;
        result.OneFactAway += Count(Near);
        for (var fact = 0; fact < plan.ByFact.Count; fact++)
            result.FactCounts[fact] += Count(plan.ByFact[fact], Near);
    }

    /// <summary>How many of some rows at least one of some findings keeps out.</summary>
    private long Count(ReadOnlySpan<int> findings, ulong[] among)
    {
        var (count, page) = (0L, TLanes.Page(in BitCounts[0], 0));
        // A byte of the sum has room for the bits of so many vectors.
        for (var start = 0; start < _length; start += BytesOfCount)
        {
            var sum = TLanes.All(0);
            for (var at = start; at < Math.Min(start + BytesOfCount, _length); at += TLanes.Width)
            {
                var rows = TLanes.And(Any(findings, at), Load(among, at));
                sum = TLanes.AddSaturate(sum, TLanes.AddSaturate(TLanes.LookUp(page, TLanes.LowHalf(rows)), TLanes.LookUp(page, TLanes.HighHalf(rows))));
            }

            count += TLanes.Sum(sum);
        }

        return count;
    }

    private long Count(ulong[] rows)
    {
        var count = 0L;
        for (var word = 0; word < _length / sizeof(ulong); word++)
            count += BitOperations.PopCount(rows[word]);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVector Any(ReadOnlySpan<int> findings, int at)
    {
        var rows = TLanes.All(0);
        foreach (var finding in findings)
            rows = TLanes.Or(rows, Load(_findings, (finding * Words * sizeof(ulong)) + at));
        return rows;
    }

    // A mask is as long as the widest vector needs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(ulong[] mask, int at) => TLanes.Load(in Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(mask)), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector rows, ulong[] mask, int at) => TLanes.Store(rows, ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetArrayDataReference(mask)), at);
}
