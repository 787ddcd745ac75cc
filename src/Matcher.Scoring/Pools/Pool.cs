using System.Numerics;
using System.Text;

namespace Matcher.Scoring;

/// <summary>Rows to be ranked, as immutable blocks of columns with marks for rows that are gone.</summary>
/// <remarks>Safe for any number of readers; a change makes the next one.</remarks>
public sealed class Pool
{
    internal Pool(PoolLayout layout, PoolBlock[] blocks, ulong[]?[] alive)
    {
        Layout = layout;
        Blocks = blocks;
        Alive = alive;
        foreach (var (block, rows) in blocks.Zip(alive))
            Count += rows is null ? block.Count : rows.Sum(BitOperations.PopCount);
    }

    internal Pool(PoolLayout layout, PoolBlock[] blocks, ulong[]?[] alive, int count)
    {
        (Layout, Blocks, Alive, Count) = (layout, blocks, alive, count);
    }

    /// <summary>Its columns.</summary>
    public PoolLayout Layout { get; }

    /// <summary>Rows that are there.</summary>
    public int Count { get; }

    /// <summary>Bytes held in memory, without object headers.</summary>
    public long Bytes => Blocks.Sum(block => block.Bytes) + Alive.Sum(rows => (rows?.Length ?? 0) * 8L);

    internal PoolBlock[] Blocks { get; }

    /// <summary>Per block: bit r is set if row r is there; null if all are.</summary>
    internal ulong[]?[] Alive { get; }

    /// <summary>Builds a pool; rows that lie together stay together.</summary>
    /// <exception cref="ArgumentException">A row does not fit the layout, or an id is not ASCII.</exception>
    public static Pool Build(PoolLayout layout, IEnumerable<PoolRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        PoolBlock[] blocks = [.. rows.Select(Checked).Chunk(PoolLayout.BlockRows).Select(chunk => BlockBuilder.Build(layout, chunk))];
        return new Pool(layout, blocks, new ulong[]?[blocks.Length]);

        PoolRow Checked(PoolRow row)
        {
            row.Check(layout, nameof(rows));
            return row;
        }
    }

    /// <summary>The same rows laid out in an order; rows of one number stay in theirs.</summary>
    /// <param name="order">Rows with neighbouring numbers come to lie together.</param>
    /// <remarks>Cost: some microseconds a row; less than the pool again in memory, beside the new pool.</remarks>
    public Pool LaidOut(Func<PoolRow, long> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var blocks = new LayingOut(this, order).Blocks();
        return new Pool(Layout, blocks, new ulong[]?[blocks.Length], Count);
    }

    /// <summary>The same pool without some rows; for one question, because the next version of this one still has them.</summary>
    /// <param name="rows">Ids with their keyed hashes; ids that are not there are passed over.</param>
    /// <remarks>Cost: one pass over the hashes, about a nanosecond a row; none for no rows. The blocks are shared.</remarks>
    public Pool Without(IReadOnlyCollection<(string Id, ulong Hash)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Count == 0 ? this : new Exclusion(rows).From(this);
    }

    /// <summary>The id of a ranked row.</summary>
    public string IdOf(RankedRow row) => Encoding.ASCII.GetString(Blocks[row.Block].Id(row.Row));

    /// <summary>The ids of all rows that are there, in the order in which they lie.</summary>
    public IEnumerable<string> Ids => Enumerable.Range(0, Blocks.Length).SelectMany(IdsOf);

    /// <summary>Whether every value of every row is in its dictionary.</summary>
    /// <param name="facets">How many values the dictionary of each facet has.</param>
    /// <param name="sets">How many values the dictionary of each set has.</param>
    /// <remarks>Cost: one look at the values of each block.</remarks>
    public bool HasOnlyValuesBelow(IReadOnlyList<int> facets, IReadOnlyList<int> sets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        ArgumentNullException.ThrowIfNull(sets);
        return Blocks.All(block => block.Facets.Index().All(one => one.Item.Greatest < facets[one.Index])
            && block.Sets.Index().All(one => one.Item.Values.Length == 0 || (one.Item.Values[0] >= 0 && one.Item.Values[^1] < sets[one.Index])));
    }

    /// <summary>The rows of a word that are there.</summary>
    internal ulong AliveRows(int block, int word)
    {
        if (Alive[block] is { } alive)
            return alive[word];
        var rows = Blocks[block].Count - (word * PoolBlock.Lane);
        return rows >= PoolBlock.Lane ? ulong.MaxValue : (1UL << rows) - 1;
    }

    private IEnumerable<string> IdsOf(int block) => Enumerable.Range(0, Blocks[block].Count)
        .Where(row => (AliveRows(block, row / PoolBlock.Lane) >> (row % PoolBlock.Lane) & 1) != 0)
        .Select(row => Encoding.ASCII.GetString(Blocks[block].Id(row)));

    /// <summary>The order of <see cref="RankKey"/> over rows of this pool.</summary>
    internal int Compare(in RankedRow a, in RankedRow b)
    {
        var order = b.Score.CompareTo(a.Score);
        if (order == 0)
            order = b.Priority.CompareTo(a.Priority);
        if (order == 0)
            order = a.Hash.CompareTo(b.Hash);
        return order != 0 ? order : Blocks[a.Block].Id(a.Row).SequenceCompareTo(Blocks[b.Block].Id(b.Row));
    }

    /// <summary>The order of a row against a key.</summary>
    internal int Compare(in RankedRow row, in RankKey key)
    {
        var order = key.Score.CompareTo(row.Score);
        if (order == 0)
            order = key.Priority.CompareTo(row.Priority);
        if (order == 0)
            order = row.Hash.CompareTo(key.Hash);
        if (order != 0)
            return order;
        // Ids of rows are ASCII; a key may come from outside and hold any character.
        var id = Blocks[row.Block].Id(row.Row);
        for (var i = 0; i < Math.Min(id.Length, key.Id.Length); i++)
        {
            if (id[i] != key.Id[i])
                return ((char)id[i]).CompareTo(key.Id[i]);
        }

        return id.Length.CompareTo(key.Id.Length);
    }
}
