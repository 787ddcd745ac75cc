namespace Matcher.Scoring;

/// <summary>Reads the blocks of a pool image, and believes nothing: every length is checked before memory is taken for it, every offset before it is used.</summary>
/// <param name="from">The image.</param>
/// <param name="layout">The pool's columns.</param>
/// <param name="end">Where the blocks of the file end.</param>
internal sealed class ImageBlockReader(ImageStream from, PoolLayout layout, long end)
{
    private readonly ImageColumn[] _columns = new ImageColumn[layout.Facets + layout.Sets];

    /// <summary>Reads a block.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public PoolBlock Read()
    {
        var head = from.Read<ImageBlock>();
        from.Read(_columns.AsSpan());
        Require(head.Count is > 0 and <= PoolLayout.BlockRows, "a block's head");
        var words = (head.Count + PoolBlock.Lane - 1) / PoolBlock.Lane;
        var storageLength = CheckColumns(head, words);
        var (storage, origin) = BlockBuilder.Allocate(storageLength);
        from.Read(storage.AsSpan(origin, storageLength));
        var hashes = from.ReadArray<ulong>(head.Count);
        var priorities = from.ReadArray<byte>(head.Count);
        var idStarts = from.ReadArray<int>(head.Count + 1);
        RequireRising(idStarts, head.IdsLength, "the ids of a block");
        var ids = from.ReadArray<byte>(head.IdsLength);
        var facets = Facets(words);
        var sets = Sets(head.Count, words);
        var block = new PoolBlock(head.Count, storage, origin, facets, sets, hashes, priorities, ids, idStarts);
        foreach (var facet in facets)
            RequireCodes(block, facet);
        return block;
    }

    /// <summary>Checks that everything the head promises fits the rest of the file; bytes of the storage.</summary>
    private int CheckColumns(in ImageBlock head, int words)
    {
        Require(head.IdsLength >= 0, "the ids of a block");
        long storage = 0;
        var rest = (head.Count * 13L) + 4 + head.IdsLength;
        foreach (var facet in _columns.AsSpan(0, layout.Facets))
        {
            Require(facet.Values is -1 or (> 0 and <= PoolLayout.BlockRows) && facet.Rows == (facet.Values > FacetColumn.ByteCodes ? 2 : 1), "a facet");
            storage += (long)words * PoolBlock.Lane * facet.Rows;
            rest += Math.Max(0, facet.Values) * 4L;
        }

        foreach (var set in _columns.AsSpan(layout.Facets))
        {
            Require(set.Values >= 0 && set.Rows >= set.Values && set.Present is 0 or 1, "a set");
            rest += (set.Values * 8L) + 4 + (set.Rows * 2L) + ((long)set.Present * words * 8);
        }

        Require(storage + rest <= end - from.Position, "the length of a block");
        return (int)storage;
    }

    private FacetColumn[] Facets(int words)
    {
        var (facets, offset) = (new FacetColumn[layout.Facets], 0);
        for (var facet = 0; facet < facets.Length; facet++)
        {
            var column = _columns[facet];
            var values = column.Values < 0 ? null : from.ReadArray<int>(column.Values);
            for (var i = 0; i < values?.Length; i++)
                Require(values[i] > (i == 0 ? -1 : values[i - 1]), "the values of a facet");
            facets[facet] = new FacetColumn(offset, column.Rows == 2, values, column.Present);
            offset += words * PoolBlock.Lane * column.Rows;
        }

        return facets;
    }

    private SetColumn[] Sets(int count, int words)
    {
        var sets = new SetColumn[layout.Sets];
        for (var set = 0; set < sets.Length; set++)
        {
            var column = _columns[layout.Facets + set];
            var values = from.ReadArray<int>(column.Values);
            for (var i = 1; i < values.Length; i++)
                Require(values[i] > values[i - 1], "the values of a set");
            var starts = from.ReadArray<int>(column.Values + 1);
            RequireRising(starts, column.Rows, "the rows of a set");
            var rows = from.ReadArray<ushort>(column.Rows);
            RequireSets(starts, rows, count);
            var unknown = column.Present == 0 ? null : from.ReadArray<ulong>(words);
            RequireRows(unknown, count, "the unknown rows of a set");
            sets[set] = new SetColumn(values, starts, rows, unknown);
        }

        return sets;
    }

    /// <summary>No code lies beyond its values: the kernel looks them up unchecked.</summary>
    private static void RequireCodes(PoolBlock block, in FacetColumn facet)
    {
        Require(facet.Values is null == (facet.Present != 0), "the values of a facet");
        var greatest = facet.Values is { } values ? values.Length - 1 : facet.Greatest;
        var beyond = facet.IsWide
            ? block.WideCodes(facet).IndexOfAnyExceptInRange((ushort)0, (ushort)greatest)
            : block.Codes(facet).IndexOfAnyExceptInRange((byte)0, (byte)greatest);
        Require(beyond < 0, "the codes of a facet");
    }

    /// <summary>The rows of each value rise: none holds it twice.</summary>
    private static void RequireSets(int[] starts, ushort[] rows, int count)
    {
        for (var value = 0; value + 1 < starts.Length; value++)
        {
            var before = -1;
            foreach (var row in rows.AsSpan(starts[value]..starts[value + 1]))
            {
                Require(row > before && row < count, "the rows of a set");
                before = row;
            }
        }
    }

    private static void RequireRising(int[] starts, int last, string what)
    {
        Require(starts[0] == 0 && starts[^1] == last, what);
        for (var i = 1; i < starts.Length; i++)
            Require(starts[i] >= starts[i - 1], what);
    }

    private static void RequireRows(ulong[]? mask, int count, string what) =>
        Require(mask is null || count % PoolBlock.Lane == 0 || mask[^1] >> (count % PoolBlock.Lane) == 0, what);

    private static void Require(bool isSo, string what)
    {
        if (!isSo)
            throw new InvalidDataException($"it is damaged: {what} cannot be so");
    }
}
