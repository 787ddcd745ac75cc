using System.Numerics;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Which rows of a block pass, and which are one changeable fact away, as row masks; counts both on the way.</summary>
internal sealed class GateMasks<TLanes, TVector>
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    private const int Words = PoolLayout.BlockRows / PoolBlock.Lane;

    private readonly byte[] _table = new byte[PoolLayout.BlockRows];
    private readonly byte[] _flags = new byte[PoolLayout.BlockRows];
    private readonly ulong[] _alive = new ulong[Words];
    private readonly ulong[] _one = new ulong[Words];
    private readonly ulong[] _mask = new ulong[Words];
    private readonly byte[] _sets = new byte[PoolLayout.BlockRows];
    private ulong[] _findings = [];
    private FacetTable? _numbered;
    private bool _anySet;
    private int _words;

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
        _words = (columns.Words + Vector<ulong>.Count - 1) / Vector<ulong>.Count * Vector<ulong>.Count;
        _alive.AsSpan(columns.Words).Clear();
        for (var word = 0; word < columns.Words; word++)
            _alive[word] = pool.AliveRows(block, word);
        Sort(query);
        Count(query, result);
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
    private void Sort(PoolQuery query)
    {
        var alive = Vectors(_alive);
        var listed = Vectors(Listed);
        var findings = MemoryMarshal.Cast<ulong, Vector<ulong>>(_findings);
        var passed = Vectors(Passed);
        var near = Vectors(Near);
        var removed = Vectors(_one);
        var (anyPassed, anyNear) = (Vector<ulong>.Zero, Vector<ulong>.Zero);
        var order = CollectionsMarshal.AsSpan(query.Plan.ByFact);
        for (var at = 0; at < alive.Length; at++)
        {
            // "one" and "more" count facts; several gates may name one fact.
            var (one, more, hard, fact) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
            for (var i = 0; i < order.Length; i++)
            {
                var finding = query.Findings[order[i]];
                var rows = findings[(order[i] * (Words / Vector<ulong>.Count)) + at];
                fact |= rows;
                hard |= finding.IsChangeable ? Vector<ulong>.Zero : rows;
                if (i + 1 < order.Length && query.Findings[order[i + 1]].Fact == finding.Fact)
                    continue;
                more |= one & fact;
                one |= fact;
                fact = Vector<ulong>.Zero;
            }

            removed[at] = alive[at] & one;
            passed[at] = Vector.AndNot(alive[at], one) & listed[at];
            near[at] = Vector.AndNot(removed[at], more | hard);
            anyPassed |= passed[at];
            anyNear |= near[at];
        }

        AnyPassed = anyPassed != Vector<ulong>.Zero;
        AnyNear = anyNear != Vector<ulong>.Zero;
    }

    private void Count(PoolQuery query, ScanResult result)
    {
        result.Considered += Count(_alive);
        result.Removed += Count(_one);
        result.Listed += Count(Passed);
        for (var gate = 0; gate < query.Gates; gate++)
        {
            _mask.AsSpan().Clear();
            for (var finding = 0; finding < query.Findings.Count; finding++)
            {
                if (query.Findings[finding].Gate == gate)
                    Merge(finding);
            }

            result.GateCounts[gate] += Count(_mask, _alive);
        }

        if (!AnyNear)
            return;
        result.OneFactAway += Count(Near);
        var order = CollectionsMarshal.AsSpan(query.Plan.ByFact);
        for (var i = 0; i < order.Length;)
        {
            var fact = query.Findings[order[i]].Fact;
            _mask.AsSpan().Clear();
            for (; i < order.Length && query.Findings[order[i]].Fact == fact; i++)
                Merge(order[i]);
            result.FactCounts[fact] += Count(_mask, Near);
        }
    }

    private void Merge(int finding)
    {
        var rows = Vectors(Of(finding));
        var mask = Vectors(_mask);
        for (var at = 0; at < mask.Length; at++)
            mask[at] |= rows[at];
    }

    private Span<Vector<ulong>> Vectors(Span<ulong> masks) => MemoryMarshal.Cast<ulong, Vector<ulong>>(masks[.._words]);

    private long Count(ulong[] rows) => Count(rows, rows);

    private long Count(ulong[] rows, ulong[] among)
    {
        var count = 0L;
        for (var word = 0; word < _words; word++)
            count += BitOperations.PopCount(rows[word] & among[word]);
        return count;
    }
}
