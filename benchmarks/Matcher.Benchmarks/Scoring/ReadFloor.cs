using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matcher.Scoring;

namespace Matcher.Benchmarks;

/// <summary>Reads every column that a question uses once, and does nothing with it: no scan can be quicker that looks at every row.</summary>
internal static class ReadFloor
{
    public static ulong Read(Pool pool, PoolQuery query)
    {
        var sum = 0UL;
        foreach (var block in pool.Blocks)
            sum += Read(block, query);
        return sum;
    }

    /// <summary>The same over every second block, from the first or the second on, for two threads.</summary>
    public static ulong Read(Pool pool, PoolQuery query, int first)
    {
        var sum = 0UL;
        for (var block = first; block < pool.Blocks.Length; block += 2)
            sum += Read(pool.Blocks[block], query);
        return sum;
    }

    /// <summary>Bytes that a question reads, a row.</summary>
    public static double BytesPerRow(Pool pool, PoolQuery query)
    {
        var bytes = 0L;
        foreach (var block in pool.Blocks)
        {
            foreach (var facet in query.Used)
                bytes += block.Words * PoolBlock.Lane * (block.Facets[facet.Facet].IsWide ? 2L : 1L);
            foreach (var set in query.Sets)
                bytes += (block.Sets[set.Set].Rows.Length * 2L) + ((block.Sets[set.Set].Unknown?.Length ?? 0) * 8L);
        }

        return (double)bytes / pool.Count;
    }

    private static ulong Read(PoolBlock block, PoolQuery query)
    {
        var sum = 0UL;
        foreach (var facet in query.Used)
        {
            ref readonly var column = ref block.Facets[facet.Facet];
            sum += column.IsWide ? Sum(MemoryMarshal.AsBytes(block.WideCodes(column))) : Sum(block.Codes(column));
        }

        foreach (var set in query.Sets)
        {
            sum += Sum(MemoryMarshal.AsBytes(block.Sets[set.Set].Rows.AsSpan()));
            if (block.Sets[set.Set].Unknown is { } unknown)
                sum += Sum(MemoryMarshal.AsBytes(unknown.AsSpan()));
        }

        return sum;
    }

    // Without the attribute the first rounds would measure code that the compiler has not made quick yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, Vector<ulong>>(bytes);
        var sum = Vector<ulong>.Zero;
        foreach (var word in words)
            sum += word;
        return Vector.Sum(sum);
    }
}
