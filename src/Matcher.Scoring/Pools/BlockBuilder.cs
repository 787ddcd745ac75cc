using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Matcher.Scoring;

/// <summary>Lays rows out as the columns of a block.</summary>
internal static class BlockBuilder
{
    /// <summary>Builds a block.</summary>
    /// <param name="layout">The pool's columns.</param>
    /// <param name="rows">1 to <see cref="PoolLayout.BlockRows"/> rows.</param>
    public static PoolBlock Build(PoolLayout layout, ReadOnlySpan<PoolRow> rows)
    {
        var words = (rows.Length + PoolBlock.Lane - 1) / PoolBlock.Lane;
        var (facets, storage, origin) = Columns(layout.Facets, rows, words);
        var sets = new SetColumn[layout.Sets];
        for (var set = 0; set < sets.Length; set++)
            sets[set] = Invert(rows, set, words);
        var (hashes, priorities, idStarts) = (new ulong[rows.Length], new byte[rows.Length], new int[rows.Length + 1]);
        for (var row = 0; row < rows.Length; row++)
        {
            hashes[row] = rows[row].Hash;
            priorities[row] = rows[row].Priority;
            idStarts[row + 1] = idStarts[row] + rows[row].Id.Length;
        }

        var ids = new byte[idStarts[^1]];
        for (var row = 0; row < rows.Length; row++)
            Encoding.ASCII.GetBytes(rows[row].Id, ids.AsSpan(idStarts[row]));
        return new PoolBlock(rows.Length, storage, origin, facets, sets, hashes, priorities, ids, idStarts);
    }

    private static (FacetColumn[] Facets, byte[] Storage, int Origin) Columns(int count, ReadOnlySpan<PoolRow> rows, int words)
    {
        var facets = new FacetColumn[count];
        var codes = ArrayPool<int>.Shared.Rent(count * rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var values = rows[row].Facets;
            for (var facet = 0; facet < count; facet++)
                codes[(facet * rows.Length) + row] = values[facet];
        }

        var length = 0;
        for (var facet = 0; facet < count; facet++)
        {
            facets[facet] = Encode(codes.AsSpan(facet * rows.Length, rows.Length), length);
            length += words * PoolBlock.Lane * (facets[facet].IsWide ? 2 : 1);
        }

        // Small blocks live for one change only: pinned memory is given back too rarely for that.
        var (storage, origin) = rows.Length <= WrittenRows.TailRows ? (new byte[length], 0) : Allocate(length);
        for (var facet = 0; facet < count; facet++)
            Write(codes.AsSpan(facet * rows.Length, rows.Length), facets[facet], storage.AsSpan(origin));
        ArrayPool<int>.Shared.Return(codes);
        return (facets, storage, origin);
    }

    /// <summary>Storage whose first byte used lies at a multiple of the lane; pinned, so that it stays there.</summary>
    public static (byte[] Storage, int Origin) Allocate(int length)
    {
        var storage = GC.AllocateArray<byte>(length + PoolBlock.Lane, pinned: true);
        var address = (nint)Marshal.UnsafeAddrOfPinnedArrayElement(storage, 0);
        return (storage, (int)((PoolBlock.Lane - (address % PoolBlock.Lane)) % PoolBlock.Lane));
    }

    /// <summary>Replaces values by codes.</summary>
    private static FacetColumn Encode(Span<int> values, int offset)
    {
        var (most, present) = (0, 0UL);
        foreach (var value in values)
        {
            most = Math.Max(most, value);
            present |= 1UL << (value % FacetColumn.SharedCodes);
        }

        if (most < FacetColumn.SharedCodes)
            return new(offset, false, null, present);
        var distinct = Number(values);
        return new(offset, distinct.Length > FacetColumn.ByteCodes, distinct, 0);
    }

    /// <summary>Replaces values by their places among the different ones, which it returns, rising.</summary>
    private static int[] Number(Span<int> values)
    {
        // A value and its row in one number: one sort of plain numbers, and no search for the codes.
        Span<long> pairs = stackalloc long[values.Length];
        for (var row = 0; row < values.Length; row++)
            pairs[row] = ((long)values[row] << 16) | (uint)row;
        pairs.Sort();
        Span<int> distinct = stackalloc int[values.Length];
        var last = -1;
        foreach (var pair in pairs)
        {
            var value = (int)(pair >> 16);
            if (last < 0 || distinct[last] != value)
                distinct[++last] = value;
            values[(ushort)pair] = last;
        }

        return distinct[..(last + 1)].ToArray();
    }

    private static void Write(ReadOnlySpan<int> codes, in FacetColumn facet, Span<byte> storage)
    {
        if (facet.IsWide)
        {
            var wide = MemoryMarshal.Cast<byte, ushort>(storage.Slice(facet.Offset, codes.Length * sizeof(ushort)));
            for (var row = 0; row < codes.Length; row++)
                wide[row] = (ushort)codes[row];
            return;
        }

        var to = storage.Slice(facet.Offset, codes.Length);
        for (var row = 0; row < codes.Length; row++)
            to[row] = (byte)codes[row];
    }

    private static SetColumn Invert(ReadOnlySpan<PoolRow> rows, int set, int words)
    {
        // As in the facets, one sort of plain numbers inverts the column.
        var length = 0;
        foreach (var row in rows)
            length += row.Sets[set]?.Length ?? 0;
        var pairs = ArrayPool<long>.Shared.Rent(length);
        length = 0;
        ulong[]? unknown = null;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Sets[set] is { } values)
            {
                foreach (var value in values)
                    pairs[length++] = ((long)value << 16) | (uint)row;
            }
            else
            {
                unknown ??= new ulong[words];
                unknown[row / PoolBlock.Lane] |= 1UL << (row % PoolBlock.Lane);
            }
        }

        var sorted = pairs.AsSpan(0, length);
        sorted.Sort();
        var column = Column(sorted, unknown);
        ArrayPool<long>.Shared.Return(pairs);
        return column;
    }

    private static SetColumn Column(ReadOnlySpan<long> pairs, ulong[]? unknown)
    {
        var (values, starts, rows) = (new List<int>(), new List<int>(), new List<ushort>(pairs.Length));
        for (var i = 0; i < pairs.Length; i++)
        {
            // A value that a row holds twice would count twice, beyond what a query's table has room for.
            if (i > 0 && pairs[i] == pairs[i - 1])
                continue;
            var value = (int)(pairs[i] >> 16);
            if (values.Count == 0 || values[^1] != value)
            {
                values.Add(value);
                starts.Add(rows.Count);
            }

            rows.Add((ushort)pairs[i]);
        }

        return new SetColumn([.. values], [.. starts, rows.Count], [.. rows], unknown);
    }
}
