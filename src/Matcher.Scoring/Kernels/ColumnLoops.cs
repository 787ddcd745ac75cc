using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>The loops of the kernel, each over one column of a block; written once for every vector width.</summary>
/// <remarks>All spans of rows have the same length, a multiple of <see cref="PoolBlock.Lane"/>; tables have whole pages.</remarks>
internal static class ColumnLoops<TLanes, TVector>
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    /// <summary>sums[r] += table[codes[r]].</summary>
    public static void Add(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, int entries, Span<byte> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        if (entries <= TLanes.PageSize)
        {
            var page = TLanes.Page(in entry, 0);
            for (var row = 0; row < codes.Length; row += TLanes.Width)
                TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), TLanes.LookUp(page, TLanes.Load(in code, row))), ref sum, row);
            return;
        }

        for (var row = 0; row < codes.Length; row += TLanes.Width)
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), LookUp(in entry, entries, TLanes.Load(in code, row))), ref sum, row);
    }

    /// <summary>values[r] = table[codes[r]].</summary>
    public static void LookUp(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, int entries, Span<byte> values)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        for (var row = 0; row < codes.Length; row += TLanes.Width)
            TLanes.Store(LookUp(in entry, entries, TLanes.Load(in code, row)), ref value, row);
    }

    /// <summary>sums[r] += values[r].</summary>
    public static void Add(ReadOnlySpan<byte> values, Span<byte> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref readonly var value = ref MemoryMarshal.GetReference(values);
        for (var row = 0; row < values.Length; row += TLanes.Width)
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), TLanes.Load(in value, row)), ref sum, row);
    }

    /// <summary>values[r] = table[codes[r]] over the rows of some words.</summary>
    public static void LookUp(ReadOnlySpan<ushort> words, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, int entries, Span<byte> values)
    {
        foreach (var word in words)
            LookUp(codes.Slice(word * PoolBlock.Lane, PoolBlock.Lane), table, entries, values.Slice(word * PoolBlock.Lane, PoolBlock.Lane));
    }

    /// <summary>sums[r] += values[r] over the rows of some words.</summary>
    public static void Add(ReadOnlySpan<ushort> words, ReadOnlySpan<byte> values, Span<byte> sums)
    {
        foreach (var word in words)
            Add(values.Slice(word * PoolBlock.Lane, PoolBlock.Lane), sums.Slice(word * PoolBlock.Lane, PoolBlock.Lane));
    }

    /// <summary>Over the rows of some words: the least item, and open things added; an entry has the item in its low half.</summary>
    public static void AddItems(ReadOnlySpan<ushort> words, ReadOnlySpan<byte> entries, Span<byte> least, Span<byte> open)
    {
        ref readonly var entry = ref MemoryMarshal.GetReference(entries);
        ref var item = ref MemoryMarshal.GetReference(least);
        ref var count = ref MemoryMarshal.GetReference(open);
        foreach (var word in words)
        {
            for (var row = word * PoolBlock.Lane; row < (word + 1) * PoolBlock.Lane; row += TLanes.Width)
            {
                var here = TLanes.Load(in entry, row);
                TLanes.Store(TLanes.Min(TLanes.Load(in item, row), TLanes.LowHalf(here)), ref item, row);
                TLanes.Store(TLanes.AddSaturate(TLanes.Load(in count, row), TLanes.HighHalf(here)), ref count, row);
            }
        }
    }

    /// <summary>Points, least item and open things of a facet in one pass over the rows of some words; items as in <see cref="AddItems"/>.</summary>
    public static void AddAll(ReadOnlySpan<ushort> words, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> points, ReadOnlySpan<byte> items, int entries, Span<byte> sums, Span<byte> least, Span<byte> open)
    {
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref readonly var point = ref MemoryMarshal.GetReference(points);
        ref readonly var entry = ref MemoryMarshal.GetReference(items);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var item = ref MemoryMarshal.GetReference(least);
        ref var count = ref MemoryMarshal.GetReference(open);
        foreach (var word in words)
        {
            for (var row = word * PoolBlock.Lane; row < (word + 1) * PoolBlock.Lane; row += TLanes.Width)
            {
                var here = TLanes.Load(in code, row);
                TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), LookUp(in point, entries, here)), ref sum, row);
                here = LookUp(in entry, entries, here);
                TLanes.Store(TLanes.Min(TLanes.Load(in item, row), TLanes.LowHalf(here)), ref item, row);
                TLanes.Store(TLanes.AddSaturate(TLanes.Load(in count, row), TLanes.HighHalf(here)), ref count, row);
            }
        }
    }

    /// <summary>values[r] = value where bit r is set, 0 elsewhere.</summary>
    public static void Fill(ReadOnlySpan<ulong> mask, byte value, Span<byte> values)
    {
        ref var to = ref MemoryMarshal.GetReference(values);
        var all = TLanes.All(value);
        for (var word = 0; word < mask.Length; word++)
        {
            for (var row = 0; row < PoolBlock.Lane; row += TLanes.Width)
                TLanes.Store(TLanes.Where(mask[word] >> row, all), ref to, (word * PoolBlock.Lane) + row);
        }
    }

    /// <summary>Over the rows of some words: adds the points of the least item and of the number of open things; more than 15 count as 15.</summary>
    public static void AddPoints(ReadOnlySpan<ushort> words, ReadOnlySpan<byte> least, ReadOnlySpan<byte> open, ReadOnlySpan<byte> byLeast, ReadOnlySpan<byte> byOpen, Span<byte> sums)
    {
        ref readonly var item = ref MemoryMarshal.GetReference(least);
        ref readonly var count = ref MemoryMarshal.GetReference(open);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var leastPage = TLanes.Page(in MemoryMarshal.GetReference(byLeast), 0);
        var openPage = TLanes.Page(in MemoryMarshal.GetReference(byOpen), 0);
        var most = TLanes.All(ItemTables.Length - 1);
        foreach (var word in words)
        {
            for (var row = word * PoolBlock.Lane; row < (word + 1) * PoolBlock.Lane; row += TLanes.Width)
            {
                var points = TLanes.AddSaturate(
                    TLanes.LookUp(leastPage, TLanes.Load(in item, row)),
                    TLanes.LookUp(openPage, TLanes.Min(TLanes.Load(in count, row), most)));
                TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), points), ref sum, row);
            }
        }
    }

    /// <summary>Sets bit r of the mask of finding f if the flag of f is set in row r; the first finding has the highest bit. Other bits stay.</summary>
    /// <param name="flags">The flags of each row.</param>
    /// <param name="findings">Which masks the flags stand for.</param>
    /// <param name="masks">All masks, one after another.</param>
    /// <param name="stride">Words of a mask.</param>
    public static void MarkBits(ReadOnlySpan<byte> flags, ReadOnlySpan<int> findings, Span<ulong> masks, int stride)
    {
        ref readonly var flag = ref MemoryMarshal.GetReference(flags);
        for (var place = 0; place < findings.Length; place++)
        {
            ref var mask = ref masks[findings[place] * stride];
            for (var row = 0; row < flags.Length; row += TLanes.Width)
                Unsafe.Add(ref mask, row / PoolBlock.Lane) |= TLanes.Bits(TLanes.Load(in flag, row), place) << (row % PoolBlock.Lane);
        }
    }

    /// <summary>Bit r is set if row r of a word is at least the threshold.</summary>
    public static ulong AtLeast(ReadOnlySpan<byte> values, byte threshold, int word)
    {
        ref readonly var value = ref MemoryMarshal.GetReference(values);
        var limit = TLanes.All(threshold);
        var bits = 0UL;
        for (var row = 0; row < PoolBlock.Lane; row += TLanes.Width)
            bits |= TLanes.AtLeast(TLanes.Load(in value, (word * PoolBlock.Lane) + row), limit) << row;
        return bits;
    }

    private static TVector LookUp(ref readonly byte table, int entries, TVector codes)
    {
        if (entries <= TLanes.PageSize)
            return TLanes.LookUp(TLanes.Page(in table, 0), codes);
        var found = TLanes.LookUpOn(TLanes.Page(in table, 0), codes, 0);
        for (var first = TLanes.PageSize; first < entries; first += TLanes.PageSize)
            found = TLanes.Or(found, TLanes.LookUpOn(TLanes.Page(in table, first), codes, (byte)first));
        return found;
    }
}
