using System.Text;

namespace Matcher.Scoring;

/// <summary>Reads the rows of a block back.</summary>
/// <remarks>The sets are turned once, from rows by value to values by row: that is the memory it takes.</remarks>
internal sealed class BlockReader
{
    private readonly PoolBlock _block;
    private readonly (int[] Starts, int[] Values)[] _sets;

    public BlockReader(PoolBlock block)
    {
        _block = block;
        _sets = [.. block.Sets.Select(set => Turn(set, block.Count))];
    }

    /// <summary>A row; its sets rise.</summary>
    public PoolRow Row(int row)
    {
        var facets = new int[_block.Facets.Length];
        for (var facet = 0; facet < facets.Length; facet++)
            facets[facet] = _block.Value(facet, row);
        var sets = new int[]?[_sets.Length];
        for (var set = 0; set < sets.Length; set++)
        {
            var (starts, values) = _sets[set];
            sets[set] = _block.IsUnknown(set, row) ? null : values[starts[row]..starts[row + 1]];
        }

        return new PoolRow
        {
            Id = Encoding.ASCII.GetString(_block.Id(row)),
            Hash = _block.Hashes[row],
            Priority = _block.Priorities[row],
            Facets = facets,
            Sets = sets,
        };
    }

    private static (int[] Starts, int[] Values) Turn(SetColumn set, int count)
    {
        // Starts are first the ends: counted, added up, and moved down again as the rows are filled from behind.
        var starts = new int[count + 1];
        foreach (var row in set.Rows)
            starts[row]++;
        for (var row = 1; row <= count; row++)
            starts[row] += starts[row - 1];
        var values = new int[set.Rows.Length];
        for (var value = set.Values.Length - 1; value >= 0; value--)
        {
            foreach (var row in set.Rows.AsSpan(set.Starts[value]..set.Starts[value + 1]))
                values[--starts[row]] = set.Values[value];
        }

        return (starts, values);
    }
}
