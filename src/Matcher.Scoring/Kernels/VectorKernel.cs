using System.Numerics;

namespace Matcher.Scoring;

/// <summary>Gates as row masks, then upper bounds of the scores in bytes, then exact scores of the rows that reach the floor.</summary>
internal sealed class VectorKernel<TLanes, TVector> : BlockKernel
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    private readonly GateMasks<TLanes, TVector> _masks = new();
    private readonly SetAmounts _amounts = new();
    private readonly byte[] _sums = new byte[PoolLayout.BlockRows];
    private readonly byte[] _least = new byte[PoolLayout.BlockRows];
    private readonly byte[] _open = new byte[PoolLayout.BlockRows];
    private readonly byte[] _rows = new byte[PoolLayout.BlockRows];
    private readonly byte[] _items = new byte[PoolLayout.BlockRows];
    private readonly LocalTables _tables = new();

    protected override void ScanBlock(int block, int bound)
    {
        var columns = Pool.Blocks[block];
        MarkListed(columns, _masks.Listed.AsSpan(0, columns.Words));
        _masks.Read(Pool, Query, block, Result);
        var wantsBest = _masks.AnyPassed && bound >= Reach(BestFloor);
        var wantsNear = _masks.AnyNear && bound >= Reach(NearFloor);
        if (!wantsBest && !wantsNear)
            return;
        Bound(columns);
        if (wantsBest)
            Take(block, columns, _masks.Passed, isNear: false);
        if (wantsNear)
            Take(block, columns, _masks.Near, isNear: true);
    }

    private int Reach(long floor) => Query.Quantiser.Reach(floor, Query.Lowest);

    /// <summary>Bounds every row of the block from above, in steps; counts items on the way.</summary>
    private void Bound(PoolBlock columns)
    {
        var length = columns.Words * PoolBlock.Lane;
        var sums = _sums.AsSpan(0, length);
        var least = _least.AsSpan(0, length);
        var open = _open.AsSpan(0, length);
        sums.Clear();
        least.Fill(FacetTable.NoItem);
        open.Clear();
        foreach (var facet in Query.Used)
        {
            if (facet.Lowest != facet.Highest || facet.HasItems)
                Add(columns, facet, sums, least, open);
        }

        _amounts.Read(Query, columns);
        for (var table = 0; table < Query.Sets.Count; table++)
            ColumnLoops<TLanes, TVector>.Add(_amounts.Of(table)[..length], Query.Sets[table].Quantised, Query.Sets[table].Entries, sums);
        if (Query.Items.IsUsed)
            ColumnLoops<TLanes, TVector>.AddItems(least, open, Query.Items.QuantisedLeast, Query.Items.QuantisedOpen, sums);
    }

    private void Add(PoolBlock block, FacetTable facet, Span<byte> sums, Span<byte> least, Span<byte> open)
    {
        ref readonly var column = ref block.Facets[facet.Facet];
        _tables.Read(facet, column);
        if (column.IsWide)
        {
            AddWide(block.WideCodes(column), facet.HasItems, sums, least, open);
            return;
        }

        var codes = block.Codes(column);
        if (!facet.HasItems)
        {
            ColumnLoops<TLanes, TVector>.Add(codes, _tables.Points, _tables.Entries, sums);
        }
        else if (_tables.Entries <= TLanes.PageSize)
        {
            ColumnLoops<TLanes, TVector>.AddAll(codes, _tables.Points, _tables.Items, _tables.Open, sums, least, open);
        }
        else
        {
            var rows = _rows.AsSpan(0, codes.Length);
            ColumnLoops<TLanes, TVector>.Add(codes, _tables.Points, _tables.Entries, sums);
            ColumnLoops<TLanes, TVector>.LookUp(codes, _tables.Items, _tables.Entries, rows);
            ColumnLoops<TLanes, TVector>.Least(rows, least);
            ColumnLoops<TLanes, TVector>.Add(codes, _tables.Open, _tables.Entries, open);
        }
    }

    private void AddWide(ReadOnlySpan<ushort> codes, bool hasItems, Span<byte> sums, Span<byte> least, Span<byte> open)
    {
        var points = _rows.AsSpan(0, codes.Length);
        var items = hasItems ? _items.AsSpan(0, codes.Length) : [];
        Gathers.Read(codes, _tables.Packed, _tables.Entries, TLanes.Width == PoolBlock.Lane, points, items);
        ColumnLoops<TLanes, TVector>.Add(points, sums);
        if (hasItems)
            ColumnLoops<TLanes, TVector>.AddPacked(items, least, open);
    }

    /// <summary>Scores the rows that could enter a list, those that promise most first.</summary>
    private void Take(int block, PoolBlock columns, ulong[] rows, bool isNear)
    {
        // While the list has room there is no floor. Its first rows then make one, and few others reach it.
        var room = isNear ? Result.NearRows.Room : Result.BestRows.Room;
        var first = room == 0 ? byte.MaxValue + 1 : Promise(columns, rows, room);
        Take(block, columns, rows, isNear, first, byte.MaxValue + 1);
        Take(block, columns, rows, isNear, Reach(Floor(isNear)), first);
    }

    /// <summary>The steps that as many rows reach as the list has room for; 0 if there are fewer.</summary>
    private int Promise(PoolBlock columns, ulong[] rows, int room)
    {
        Span<int> counts = stackalloc int[byte.MaxValue + 1];
        counts.Clear();
        for (var word = 0; word < columns.Words; word++)
        {
            for (var bits = rows[word]; bits != 0; bits &= bits - 1)
                counts[_sums[(word * PoolBlock.Lane) + BitOperations.TrailingZeroCount(bits)]]++;
        }

        var steps = byte.MaxValue;
        for (var count = counts[steps]; count < room && steps > 0; count += counts[steps])
            steps--;
        return steps;
    }

    /// <summary>Scores the rows that come to at least <paramref name="reach"/> steps and to fewer than <paramref name="end"/>.</summary>
    private void Take(int block, PoolBlock columns, ulong[] rows, bool isNear, int reach, int end)
    {
        var floor = Floor(isNear);
        for (var word = 0; word < columns.Words && reach < end; word++)
        {
            var bits = rows[word];
            if (bits == 0)
                continue;
            bits &= ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)reach, word);
            if (end <= byte.MaxValue)
                bits &= ~ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)end, word);
            for (; bits != 0; bits &= bits - 1)
            {
                var row = (word * PoolBlock.Lane) + BitOperations.TrailingZeroCount(bits);
                var score = Score(columns, row);
                if (score < floor)
                    continue;
                if (isNear)
                    OfferNear(block, row, score);
                else
                    OfferBest(block, row, score);
            }

            if (Floor(isNear) != floor)
            {
                floor = Floor(isNear);
                reach = Math.Max(reach, Reach(floor));
            }
        }
    }

    private long Floor(bool isNear) => isNear ? NearFloor : BestFloor;

    /// <summary>The exact score of a row of the block that was bounded last.</summary>
    private long Score(PoolBlock columns, int row)
    {
        var score = Query.Constant + _amounts.Points(Query, row);
        foreach (var facet in Query.Used)
            score += facet.Points[columns.Value(facet.Facet, row)];
        return Query.Items.IsUsed ? score + Query.Items.Points(_least[row], _open[row]) : score;
    }
}
