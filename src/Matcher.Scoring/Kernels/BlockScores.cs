namespace Matcher.Scoring;

/// <summary>The exact scores of all rows of a block, column by column: where many rows are to be scored, many times as fast as row by row.</summary>
internal sealed class BlockScores
{
    private readonly long[] _scores = new long[PoolLayout.BlockRows];
    private readonly int[] _points = new int[PoolLayout.BlockRows];

    /// <summary>The score of a row.</summary>
    public long Of(int row) => _scores[row];

    /// <summary>Scores the rows of a block.</summary>
    /// <param name="query">The question.</param>
    /// <param name="block">The block.</param>
    /// <param name="amounts">What its sets come to.</param>
    /// <param name="least">The least item of each row that counts.</param>
    /// <param name="open">How many things are open in each row that counts.</param>
    public void Read(PoolQuery query, PoolBlock block, SetAmounts amounts, ReadOnlySpan<byte> least, ReadOnlySpan<byte> open)
    {
        var scores = _scores.AsSpan(0, block.Words * PoolBlock.Lane);
        scores.Fill(query.Constant);
        foreach (var facet in query.Used)
        {
            ref readonly var column = ref block.Facets[facet.Facet];
            var points = Local(facet, column);
            if (column.IsWide)
                Add(block.WideCodes(column), points, scores);
            else
                Add(block.Codes(column), points, scores);
        }

        for (var table = 0; table < query.Sets.Count; table++)
            Add(amounts.Of(table)[..scores.Length], query.Sets[table].Points, scores);
        if (!query.Items.IsUsed)
            return;
        for (var row = 0; row < scores.Length; row++)
            scores[row] += query.Items.Points(least[row], open[row]);
    }

    /// <summary>The points by the codes of the block.</summary>
    private ReadOnlySpan<int> Local(FacetTable facet, in FacetColumn column)
    {
        if (column.Values is not { } values)
            return facet.Points;
        for (var code = 0; code < values.Length; code++)
            _points[code] = facet.Points[values[code]];
        return _points.AsSpan(0, values.Length);
    }

    private static void Add(ReadOnlySpan<byte> codes, ReadOnlySpan<int> points, Span<long> scores)
    {
        for (var row = 0; row < scores.Length; row++)
            scores[row] += points[codes[row]];
    }

    private static void Add(ReadOnlySpan<ushort> codes, ReadOnlySpan<int> points, Span<long> scores)
    {
        for (var row = 0; row < scores.Length; row++)
            scores[row] += points[codes[row]];
    }
}
