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

    /// <summary>least[r] = min(least[r], values[r]).</summary>
    public static void Least(ReadOnlySpan<byte> values, Span<byte> least)
    {
        ref var to = ref MemoryMarshal.GetReference(least);
        ref readonly var value = ref MemoryMarshal.GetReference(values);
        for (var row = 0; row < values.Length; row += TLanes.Width)
            TLanes.Store(TLanes.Min(TLanes.Load(in to, row), TLanes.Load(in value, row)), ref to, row);
    }

    /// <summary>Least item and open things, both in one byte: the item in the low half.</summary>
    public static void AddPacked(ReadOnlySpan<byte> items, Span<byte> least, Span<byte> counts)
    {
        ref readonly var item = ref MemoryMarshal.GetReference(items);
        ref var to = ref MemoryMarshal.GetReference(least);
        ref var count = ref MemoryMarshal.GetReference(counts);
        for (var row = 0; row < items.Length; row += TLanes.Width)
        {
            var here = TLanes.Load(in item, row);
            TLanes.Store(TLanes.Min(TLanes.Load(in to, row), TLanes.LowHalf(here)), ref to, row);
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in count, row), TLanes.HighHalf(here)), ref count, row);
        }
    }

    /// <summary>Points, least item and open things of a facet in one pass; tables of one page.</summary>
    public static void AddAll(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> points, ReadOnlySpan<byte> items, ReadOnlySpan<byte> open, Span<byte> sums, Span<byte> least, Span<byte> counts)
    {
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var item = ref MemoryMarshal.GetReference(least);
        ref var count = ref MemoryMarshal.GetReference(counts);
        var pointPage = TLanes.Page(in MemoryMarshal.GetReference(points), 0);
        var itemPage = TLanes.Page(in MemoryMarshal.GetReference(items), 0);
        var openPage = TLanes.Page(in MemoryMarshal.GetReference(open), 0);
        for (var row = 0; row < codes.Length; row += TLanes.Width)
        {
            var here = TLanes.Load(in code, row);
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), TLanes.LookUp(pointPage, here)), ref sum, row);
            TLanes.Store(TLanes.Min(TLanes.Load(in item, row), TLanes.LookUp(itemPage, here)), ref item, row);
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in count, row), TLanes.LookUp(openPage, here)), ref count, row);
        }
    }

    /// <summary>Adds the points of the least item and of the number of open things; more than 15 count as 15.</summary>
    public static void AddItems(ReadOnlySpan<byte> least, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> byLeast, ReadOnlySpan<byte> byOpen, Span<byte> sums)
    {
        ref readonly var item = ref MemoryMarshal.GetReference(least);
        ref readonly var count = ref MemoryMarshal.GetReference(counts);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var leastPage = TLanes.Page(in MemoryMarshal.GetReference(byLeast), 0);
        var openPage = TLanes.Page(in MemoryMarshal.GetReference(byOpen), 0);
        var most = TLanes.All(ItemTables.Length - 1);
        for (var row = 0; row < least.Length; row += TLanes.Width)
        {
            var points = TLanes.AddSaturate(
                TLanes.LookUp(leastPage, TLanes.Load(in item, row)),
                TLanes.LookUp(openPage, TLanes.Min(TLanes.Load(in count, row), most)));
            TLanes.Store(TLanes.AddSaturate(TLanes.Load(in sum, row), points), ref sum, row);
        }
    }

    /// <summary>Sets bit r of the mask if the flag of codes[r] is 1; other bits stay.</summary>
    public static void MarkFlagged(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> flags, int entries, Span<ulong> mask)
    {
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref readonly var flag = ref MemoryMarshal.GetReference(flags);
        var one = TLanes.All(1);
        for (var word = 0; word < mask.Length; word++)
        {
            var bits = 0UL;
            for (var row = 0; row < PoolBlock.Lane; row += TLanes.Width)
                bits |= TLanes.AtLeast(LookUp(in flag, entries, TLanes.Load(in code, (word * PoolBlock.Lane) + row)), one) << row;
            mask[word] |= bits;
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
