namespace Matcher.Scoring;

/// <summary>A pool as blocks that hold nothing of rows that are gone.</summary>
internal static class LiveBlocks
{
    /// <summary>Blocks as they lie where all their rows are there; the rows of others, and of small blocks, laid out anew.</summary>
    /// <remarks>Memory: the rows of two blocks beside the pool.</remarks>
    public static IEnumerable<PoolBlock> Of(Pool pool)
    {
        var waiting = new List<PoolRow>();
        for (var block = 0; block < pool.Blocks.Length; block++)
        {
            if (pool.Blocks[block].Count >= PoolLayout.BlockRows / 2 && IsWhole(pool, block))
            {
                yield return pool.Blocks[block];
                continue;
            }

            var reader = new BlockReader(pool.Blocks[block]);
            for (var row = 0; row < pool.Blocks[block].Count; row++)
            {
                if (IsAlive(pool, block, row))
                    waiting.Add(reader.Row(row));
            }

            if (waiting.Count >= PoolLayout.BlockRows)
                yield return Take(pool, waiting);
        }

        if (waiting.Count > 0)
            yield return Take(pool, waiting);
    }

    private static PoolBlock Take(Pool pool, List<PoolRow> waiting)
    {
        var count = Math.Min(waiting.Count, PoolLayout.BlockRows);
        var block = BlockBuilder.Build(pool.Layout, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waiting)[..count]);
        waiting.RemoveRange(0, count);
        return block;
    }

    private static bool IsAlive(Pool pool, int block, int row) => (pool.AliveRows(block, row / PoolBlock.Lane) >> (row % PoolBlock.Lane) & 1) != 0;

    private static bool IsWhole(Pool pool, int block) =>
        pool.Alive[block] is not { } alive || alive.Sum(System.Numerics.BitOperations.PopCount) == pool.Blocks[block].Count;
}
