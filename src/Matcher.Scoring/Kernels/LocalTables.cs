using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The tables of a facet by the codes of one block.</summary>
internal sealed class LocalTables
{
    private readonly byte[] _points = new byte[PoolLayout.BlockRows];
    private readonly byte[] _items = new byte[PoolLayout.BlockRows];

    /// <summary>One more than the greatest code.</summary>
    public static int Entries(in FacetColumn column) => column.Values?.Length ?? FacetColumn.SharedCodes - BitOperations.LeadingZeroCount(column.Present);

    /// <summary>Numbers of sets by code, each below 256; whether any is not the empty set.</summary>
    public static bool Read(ReadOnlySpan<ushort> sets, int[] values, Span<byte> table)
    {
        // Every value lies within the tables of the query, as the scan has checked, and a block has no more values than rows.
        ref var set = ref MemoryMarshal.GetReference(sets);
        ref var entry = ref MemoryMarshal.GetReference(table);
        var any = 0;
        for (var code = 0; code < values.Length; code++)
        {
            int number = Unsafe.Add(ref set, values[code]);
            any |= number;
            Unsafe.Add(ref entry, code) = (byte)number;
        }

        return any != 0;
    }

    /// <summary>Points in steps.</summary>
    public ReadOnlySpan<byte> Points(FacetTable facet, in FacetColumn column)
    {
        if (column.Values is not { } values)
            return facet.Quantised;
        // As above.
        ref var points = ref MemoryMarshal.GetReference(facet.Quantised);
        ref var entry = ref MemoryMarshal.GetArrayDataReference(_points);
        for (var code = 0; code < values.Length; code++)
            Unsafe.Add(ref entry, code) = Unsafe.Add(ref points, values[code]);
        return _points;
    }

    /// <summary>Items and what is open, packed.</summary>
    public ReadOnlySpan<byte> Items(RestFacet rest, in FacetColumn column)
    {
        if (column.Values is not { } values)
            return rest.SharedItems;
        for (var code = 0; code < values.Length; code++)
            _items[code] = rest.Facet.Packed(values[code]);
        return _items;
    }
}
