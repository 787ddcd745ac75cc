using System.Numerics;
using System.Text;

namespace Matcher.Scoring;

/// <summary>The rows of a pool as its writer holds them: finished blocks, which of their rows are gone, and a tail of rows not yet in one.</summary>
/// <remarks>Rows of the tail change and go in place; rows of a block are only marked. The block of the tail is the one after the last.</remarks>
internal sealed class WrittenRows
{
    /// <summary>The most rows of the tail.</summary>
    public const int TailRows = 256;

    private readonly PoolLayout _layout;
    private readonly List<PoolBlock> _blocks;
    private readonly List<ulong[]?> _alive;
    // Bitmaps that no published pool holds yet, so that a batch copies each once.
    private readonly HashSet<ulong[]> _own = [];
    private readonly List<PoolRow> _tail;

    private WrittenRows(PoolLayout layout, IEnumerable<PoolBlock> blocks, IEnumerable<ulong[]?> alive, List<PoolRow> tail)
    {
        (_layout, _blocks, _alive, _tail) = (layout, [.. blocks], [.. alive], tail);
        Count = tail.Count;
        for (var block = 0; block < _blocks.Count; block++)
            Count += _alive[block] is { } rows ? rows.Sum(BitOperations.PopCount) : _blocks[block].Count;
    }

    public WrittenRows(Pool pool)
        : this(pool.Layout, pool.Blocks, pool.Alive, [])
    {
    }

    /// <summary>Rows that are there.</summary>
    public int Count { get; private set; }

    /// <summary>Finished blocks.</summary>
    public int Blocks => _blocks.Count;

    public bool IsTailFull => _tail.Count == TailRows;

    /// <summary>The number of a row of a block.</summary>
    public static int Position(int block, int row) => (block * PoolLayout.BlockRows) + row;

    /// <summary>The same rows, with others in the place of the first blocks.</summary>
    public WrittenRows Replace(int first, IReadOnlyCollection<PoolBlock> blocks) =>
        new(_layout, blocks.Concat(_blocks.Skip(first)), new ulong[]?[blocks.Count].Concat(_alive.Skip(first)), _tail);

    public bool IsInTail(int position) => position / PoolLayout.BlockRows == _blocks.Count;

    public ulong HashAt(int position)
    {
        var (block, row) = Math.DivRem(position, PoolLayout.BlockRows);
        return block == _blocks.Count ? _tail[row].Hash : _blocks[block].Hashes[row];
    }

    public bool HasId(int position, ReadOnlySpan<byte> id)
    {
        var (block, row) = Math.DivRem(position, PoolLayout.BlockRows);
        return block == _blocks.Count ? Ascii.Equals(id, _tail[row].Id) : _blocks[block].Id(row).SequenceEqual(id);
    }

    /// <summary>The id of a row of a finished block.</summary>
    public ReadOnlySpan<byte> IdAt(int position) => _blocks[position / PoolLayout.BlockRows].Id(position % PoolLayout.BlockRows);

    /// <summary>The positions that hold a row, from a block on, tail included.</summary>
    public IEnumerable<int> Positions(int firstBlock)
    {
        for (var block = firstBlock; block < _blocks.Count; block++)
        {
            for (var row = 0; row < _blocks[block].Count; row++)
            {
                if (IsAlive(block, row))
                    yield return Position(block, row);
            }
        }

        for (var row = 0; row < _tail.Count; row++)
            yield return Position(_blocks.Count, row);
    }

    /// <summary>Puts a row at the end of the tail, which has room; its position.</summary>
    public int Append(PoolRow row)
    {
        _tail.Add(row);
        Count++;
        return Position(_blocks.Count, _tail.Count - 1);
    }

    /// <summary>Puts a row in the place of one of the tail.</summary>
    public void Overwrite(int position, PoolRow row) => _tail[position % PoolLayout.BlockRows] = row;

    /// <summary>Takes a row out of the tail; the last one takes its place.</summary>
    /// <returns>The hash of the row that moved and its old position; null if none did.</returns>
    public (ulong Hash, int From)? TakeFromTail(int position)
    {
        var (row, last) = (position % PoolLayout.BlockRows, _tail.Count - 1);
        (ulong, int)? moved = row == last ? null : (_tail[last].Hash, Position(_blocks.Count, last));
        _tail[row] = _tail[last];
        _tail.RemoveAt(last);
        Count--;
        return moved;
    }

    /// <summary>Marks a row of a finished block as gone.</summary>
    public void Kill(int position)
    {
        var (block, row) = Math.DivRem(position, PoolLayout.BlockRows);
        var alive = _alive[block];
        if (alive is null || !_own.Contains(alive))
        {
            alive = alive?.ToArray() ?? AllAlive(_blocks[block].Count);
            _alive[block] = alive;
            _own.Add(alive);
        }

        alive[row / PoolBlock.Lane] &= ~(1UL << (row % PoolBlock.Lane));
        Count--;
    }

    /// <summary>Makes a block of the tail; whether there was anything to make it of.</summary>
    public bool SealTail()
    {
        if (_tail.Count == 0)
            return false;
        _blocks.Add(BuildTail());
        _alive.Add(null);
        _tail.Clear();
        return true;
    }

    /// <summary>Makes one block of the last ones; the tail is empty.</summary>
    /// <returns>Where the rows of the new block lay before.</returns>
    public IReadOnlyList<int> Gather(int blocks)
    {
        var first = _blocks.Count - blocks;
        int[] from = [.. Positions(first)];
        BlockReader[] readers = [.. _blocks.Skip(first).Select(block => new BlockReader(block))];
        PoolRow[] rows = [.. from.Select(position => readers[(position / PoolLayout.BlockRows) - first].Row(position % PoolLayout.BlockRows))];
        _blocks.RemoveRange(first, blocks);
        _alive.RemoveRange(first, blocks);
        if (rows.Length == 0)
            return from;
        _blocks.Add(BlockBuilder.Build(_layout, rows));
        _alive.Add(null);
        return from;
    }

    /// <summary>The rows as a pool that no later change touches.</summary>
    public Pool Publish()
    {
        _own.Clear();
        return _tail.Count == 0
            ? new Pool(_layout, [.. _blocks], [.. _alive], Count)
            : new Pool(_layout, [.. _blocks, BuildTail()], [.. _alive, null], Count);
    }

    private static ulong[] AllAlive(int count)
    {
        var alive = new ulong[(count + PoolBlock.Lane - 1) / PoolBlock.Lane];
        alive.AsSpan().Fill(ulong.MaxValue);
        if (count % PoolBlock.Lane != 0)
            alive[^1] = (1UL << (count % PoolBlock.Lane)) - 1;
        return alive;
    }

    private bool IsAlive(int block, int row) => _alive[block] is not { } alive || (alive[row / PoolBlock.Lane] >> (row % PoolBlock.Lane) & 1) != 0;

    private PoolBlock BuildTail() => BlockBuilder.Build(_layout, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tail));
}
