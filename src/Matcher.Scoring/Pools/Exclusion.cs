using System.Numerics;
using System.Text;

namespace Matcher.Scoring;

/// <summary>Takes a few rows out of a pool for one question.</summary>
internal sealed class Exclusion
{
    private const int Words = 1024;

    private readonly HashSet<(ulong Hash, string Id)> _rows = [];

    // Most rows are told apart by 16 bits of the hash, without a look into the set.
    private readonly ulong[] _filter = new ulong[Words];

    public Exclusion(IEnumerable<(string Id, ulong Hash)> rows)
    {
        foreach (var (id, hash) in rows)
        {
            _rows.Add((hash, id));
            _filter[Word(hash)] |= Bit(hash);
        }
    }

    public Pool From(Pool pool)
    {
        ulong[]?[] alive = [.. pool.Alive];
        var count = pool.Count;
        for (var block = 0; block < alive.Length; block++)
        {
            if (Mark(pool, block) is not { } left)
                continue;
            for (var word = 0; word < left.Length; word++)
                count -= BitOperations.PopCount(pool.AliveRows(block, word)) - BitOperations.PopCount(left[word]);
            alive[block] = left;
        }

        return new Pool(pool.Layout, pool.Blocks, alive, count);
    }

    private static int Word(ulong hash) => (int)(hash / PoolBlock.Lane % Words);

    private static ulong Bit(ulong hash) => 1UL << (int)(hash % PoolBlock.Lane);

    /// <summary>The rows of a block that are left; null if none has to go.</summary>
    private ulong[]? Mark(Pool pool, int block)
    {
        ulong[]? left = null;
        var columns = pool.Blocks[block];
        for (var row = 0; row < columns.Count; row++)
        {
            var hash = columns.Hashes[row];
            if ((_filter[Word(hash)] & Bit(hash)) == 0 || !_rows.Contains((hash, Encoding.ASCII.GetString(columns.Id(row)))))
                continue;
            left ??= [.. Enumerable.Range(0, columns.Words).Select(word => pool.AliveRows(block, word))];
            left[row / PoolBlock.Lane] &= ~(1UL << (row % PoolBlock.Lane));
        }

        return left;
    }
}
