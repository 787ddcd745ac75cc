using System.Numerics;

namespace Matcher.Scoring;

/// <summary>Which rows of a block pass, and which are one changeable fact away, as row masks; counts both on the way.</summary>
internal sealed class GateMasks<TLanes, TVector>
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    private const int Words = PoolLayout.BlockRows / PoolBlock.Lane;

    private readonly byte[] _flags = new byte[FacetColumn.ByteCodes];
    private readonly ushort[] _sets = new ushort[PoolLayout.BlockRows];
    private readonly byte[] _rows = new byte[PoolLayout.BlockRows];
    private readonly ulong[] _mask = new ulong[Words];
    private readonly ulong[] _fixed = new ulong[Words];
    private ulong[] _gates = [];
    private ulong[] _facts = [];

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
        if (_gates.Length < query.Gates * Words)
            _gates = new ulong[query.Gates * Words];
        if (_facts.Length < query.Facts * Words)
            _facts = new ulong[query.Facts * Words];
        _gates.AsSpan(0, query.Gates * Words).Clear();
        _facts.AsSpan(0, query.Facts * Words).Clear();
        _fixed.AsSpan().Clear();
        var columns = pool.Blocks[block];
        foreach (var finding in query.BlockingAll)
        {
            _mask.AsSpan().Fill(ulong.MaxValue);
            Merge(query.Findings[finding], columns.Words);
        }

        foreach (var facet in query.Used)
        {
            if (facet.HasBlocks)
                Read(query, facet, columns);
        }

        Tally(pool, query, block, columns.Words, result);
    }

    private void Read(PoolQuery query, FacetTable facet, PoolBlock columns)
    {
        ref readonly var column = ref columns.Facets[facet.Facet];
        if (column.IsWide)
        {
            ReadWide(query, facet, columns, column);
            return;
        }

        var codes = columns.Codes(column);
        foreach (var finding in facet.Findings)
        {
            var entries = Flag(query.FindingSets, facet, column, finding);
            if (entries == 0)
                continue;
            _mask.AsSpan(0, columns.Words).Clear();
            ColumnLoops<TLanes, TVector>.MarkFlagged(codes, _flags, entries, _mask.AsSpan(0, columns.Words));
            Merge(query.Findings[finding], columns.Words);
        }
    }

    /// <summary>Flags the codes that a finding keeps out; one more than the greatest code, or 0 if there is none to keep out.</summary>
    private int Flag(FindingSets sets, FacetTable facet, in FacetColumn column, int finding)
    {
        var entries = column.Values?.Length ?? FacetColumn.SharedCodes - BitOperations.LeadingZeroCount(column.Present);
        var any = false;
        for (var code = 0; code < entries; code++)
        {
            var blocks = facet.Blocks[column.Values is { } values ? values[code] : code];
            var isHeld = blocks != 0 && sets[blocks].Contains(finding);
            _flags[code] = isHeld ? (byte)1 : (byte)0;
            any |= isHeld;
        }

        return any ? entries : 0;
    }

    private void ReadWide(PoolQuery query, FacetTable facet, PoolBlock columns, in FacetColumn column)
    {
        if (query.FindingSets.Count > FacetColumn.ByteCodes)
        {
            ReadRows(query, facet, columns, column);
            return;
        }

        // Few different sets of findings: their numbers fit a byte and are looked up as codes are.
        var values = column.Values!;
        for (var code = 0; code < values.Length; code++)
            _sets[code] = facet.Blocks[values[code]];
        var codes = columns.WideCodes(column);
        var rows = _rows.AsSpan(0, codes.Length);
        Gathers.Read(codes, _sets, values.Length, TLanes.Width == PoolBlock.Lane, rows, []);
        foreach (var finding in facet.Findings)
        {
            for (var set = 0; set < query.FindingSets.Count; set++)
                _flags[set] = query.FindingSets[set].Contains(finding) ? (byte)1 : (byte)0;
            _mask.AsSpan(0, columns.Words).Clear();
            ColumnLoops<TLanes, TVector>.MarkFlagged(rows, _flags, query.FindingSets.Count, _mask.AsSpan(0, columns.Words));
            Merge(query.Findings[finding], columns.Words);
        }
    }

    private void ReadRows(PoolQuery query, FacetTable facet, PoolBlock columns, in FacetColumn column)
    {
        var codes = columns.WideCodes(column);
        for (var row = 0; row < columns.Count; row++)
        {
            var blocks = facet.Blocks[column.Values![codes[row]]];
            if (blocks == 0)
                continue;
            var (word, bit) = (row / PoolBlock.Lane, 1UL << (row % PoolBlock.Lane));
            foreach (var index in query.FindingSets[blocks])
            {
                var finding = query.Findings[index];
                _gates[(finding.Gate * Words) + word] |= bit;
                _facts[(finding.Fact * Words) + word] |= bit;
                _fixed[word] |= finding.IsChangeable ? 0 : bit;
            }
        }
    }

    private void Merge(in Finding finding, int words)
    {
        var gate = _gates.AsSpan(finding.Gate * Words, words);
        var fact = _facts.AsSpan(finding.Fact * Words, words);
        for (var word = 0; word < words; word++)
        {
            gate[word] |= _mask[word];
            fact[word] |= _mask[word];
            _fixed[word] |= finding.IsChangeable ? 0 : _mask[word];
        }
    }

    private void Tally(Pool pool, PoolQuery query, int block, int words, ScanResult result)
    {
        (AnyPassed, AnyNear) = (false, false);
        for (var word = 0; word < words; word++)
        {
            var alive = pool.AliveRows(block, word);
            var (one, two) = (0UL, 0UL);
            for (var fact = 0; fact < query.Facts; fact++)
            {
                var rows = _facts[(fact * Words) + word];
                two |= one & rows;
                one |= rows;
            }

            for (var gate = 0; gate < query.Gates; gate++)
                result.GateCounts[gate] += BitOperations.PopCount(_gates[(gate * Words) + word] & alive);
            var passed = alive & ~one & Listed[word];
            var near = alive & one & ~two & ~_fixed[word];
            for (var fact = 0; near != 0 && fact < query.Facts; fact++)
                result.FactCounts[fact] += BitOperations.PopCount(_facts[(fact * Words) + word] & near);
            result.Considered += BitOperations.PopCount(alive);
            result.Removed += BitOperations.PopCount(alive & one);
            result.OneFactAway += BitOperations.PopCount(near);
            result.Listed += BitOperations.PopCount(passed);
            (Passed[word], Near[word]) = (passed, near);
            AnyPassed |= passed != 0;
            AnyNear |= near != 0;
        }
    }
}
