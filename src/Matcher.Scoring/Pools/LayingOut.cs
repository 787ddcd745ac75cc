namespace Matcher.Scoring;

/// <summary>Lays a pool out anew: the rows that are there, in the owner's order, in full blocks.</summary>
/// <remarks>
/// Rows are read one new block at a time. A source block is turned when its first row is asked for and dropped after its last, so a
/// pool that is nearly in order takes the memory of a few blocks beside its own.
/// </remarks>
internal sealed class LayingOut
{
    private readonly Pool _pool;
    private readonly Func<PoolRow, long> _order;
    private readonly BlockReader?[] _readers;
    private readonly int[] _left;

    public LayingOut(Pool pool, Func<PoolRow, long> order)
    {
        (_pool, _order) = (pool, order);
        _readers = new BlockReader?[pool.Blocks.Length];
        _left = new int[pool.Blocks.Length];
    }

    /// <summary>The new blocks, with the places of their rows.</summary>
    public (PoolBlock[] Blocks, RowIndex Index) Run()
    {
        var blocks = Blocks();
        return (blocks, Index(blocks, blocks.Sum(block => block.Count)));
    }

    /// <summary>The new blocks.</summary>
    public PoolBlock[] Blocks()
    {
        var places = Places();
        var blocks = new PoolBlock[(places.Length + PoolLayout.BlockRows - 1) / PoolLayout.BlockRows];
        var rows = new PoolRow[Math.Min(places.Length, PoolLayout.BlockRows)];
        for (var block = 0; block < blocks.Length; block++)
        {
            var here = places.AsSpan(block * PoolLayout.BlockRows);
            here = here[..Math.Min(here.Length, rows.Length)];
            for (var row = 0; row < here.Length; row++)
                rows[row] = Take(here[row].Position);
            blocks[block] = BlockBuilder.Build(_pool.Layout, rows.AsSpan(0, here.Length));
        }

        return blocks;
    }

    private static RowIndex Index(PoolBlock[] blocks, int count)
    {
        var index = new RowIndex(count);
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var row = 0; row < blocks[block].Count; row++)
                index.AddWithRoom(blocks[block].Hashes[row], WrittenRows.Position(block, row));
        }

        return index;
    }

    private (long Order, int Position)[] Places()
    {
        var places = new (long Order, int Position)[_pool.Count];
        var count = 0;
        for (var block = 0; block < _pool.Blocks.Length; block++)
        {
            var reader = new BlockReader(_pool.Blocks[block]);
            for (var row = 0; row < _pool.Blocks[block].Count; row++)
            {
                if ((_pool.AliveRows(block, row / PoolBlock.Lane) >> (row % PoolBlock.Lane) & 1) == 0)
                    continue;
                places[count++] = (_order(reader.Row(row)), WrittenRows.Position(block, row));
                _left[block]++;
            }
        }

        Array.Sort(places);
        return places;
    }

    private PoolRow Take(int position)
    {
        var (block, row) = Math.DivRem(position, PoolLayout.BlockRows);
        var reader = _readers[block] ??= new BlockReader(_pool.Blocks[block]);
        if (--_left[block] == 0)
            _readers[block] = null;
        return reader.Row(row);
    }
}
