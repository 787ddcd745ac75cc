using System.Numerics;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Gates as row masks, then upper bounds of the scores in bytes, then exact scores of the rows that reach the floor.</summary>
internal sealed class VectorKernel<TLanes, TVector> : BlockKernel
    where TLanes : ILanes<TVector>
    where TVector : struct
{
    // Scoring a whole block column by column takes about as long as scoring an eleventh of its rows one by one.
    private const int DenseShare = 8;

    private readonly GateMasks<TLanes, TVector> _masks = new();
    private readonly VectorSetAmounts<TLanes, TVector> _amounts = new();
    private readonly byte[] _sums = new byte[PoolLayout.BlockRows];
    private readonly byte[] _least = new byte[PoolLayout.BlockRows];
    private readonly byte[] _open = new byte[PoolLayout.BlockRows];
    private readonly byte[] _rows = new byte[PoolLayout.BlockRows];
    private readonly ushort[] _words = new ushort[PoolLayout.BlockRows / PoolBlock.Lane];
    private readonly LocalTables _tables = new();
    private readonly BlockScores _scores = new();

    protected override void ScanBlock(int block, int bound)
    {
        var columns = Pool.Blocks[block];
        MarkListed(columns, _masks.Listed.AsSpan(0, columns.Words));
        _masks.Read(Pool, Query, block, Result);
        var wantsBest = _masks.AnyPassed && bound >= Reach(BestFloor);
        var wantsNear = _masks.AnyNear && bound >= Reach(NearFloor);
        if (!wantsBest && !wantsNear)
            return;
        AddFirst(columns);
        var words = Left(columns.Words, wantsBest, wantsNear);
        AddRest(columns, words);
        if (wantsBest && After is { } after)
            CountBefore(words, after);
        if (wantsBest)
            Take(block, columns, words, _masks.Passed, isNear: false);
        if (wantsNear)
            Take(block, columns, words, _masks.Near, isNear: true);
    }

    private int Reach(long floor) => Query.Quantiser.Reach(floor, Query.Lowest);

    /// <summary>Bounds every row of the block from above, in steps, without what the rest of the columns can add.</summary>
    private void AddFirst(PoolBlock columns)
    {
        var sums = _sums.AsSpan(0, columns.Words * PoolBlock.Lane);
        sums.Clear();
        foreach (var facet in Query.Plan.First)
        {
            ref readonly var column = ref columns.Facets[facet.Facet];
            var points = _tables.Points(facet, column);
            var entries = LocalTables.Entries(column);
            if (column.IsWide)
            {
                var rows = _rows.AsSpan(0, sums.Length);
                Gathers.Read(columns.WideCodes(column), points, entries, TLanes.Width == PoolBlock.Lane, rows);
                ColumnLoops<TLanes, TVector>.Add(rows, sums);
            }
            else
            {
                ColumnLoops<TLanes, TVector>.Add(columns.Codes(column), points, entries, sums);
            }
        }

        _amounts.Read(Query, columns);
        for (var table = 0; table < Query.Sets.Count; table++)
            ColumnLoops<TLanes, TVector>.Add(_amounts.Of(table)[..sums.Length], Query.Sets[table].Quantised, Query.Sets[table].Entries, sums);
    }

    /// <summary>The words with rows that the rest of the columns could still bring to the floor; takes the other rows out of the masks.</summary>
    private ReadOnlySpan<ushort> Left(int words, bool wantsBest, bool wantsNear)
    {
        var best = wantsBest ? Math.Max(0, Reach(BestFloor) - Query.Plan.RestSteps) : byte.MaxValue + 1;
        var near = wantsNear ? Math.Max(0, Reach(NearFloor) - Query.Plan.RestSteps) : byte.MaxValue + 1;
        var count = 0;
        for (var word = 0; word < words; word++)
        {
            var passed = best > byte.MaxValue ? 0 : _masks.Passed[word] & ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)best, word);
            var away = near > byte.MaxValue ? 0 : _masks.Near[word] & ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)near, word);
            (_masks.Passed[word], _masks.Near[word]) = (passed, away);
            _words[count] = (ushort)word;
            count += (passed | away) == 0 ? 0 : 1;
        }

        return _words.AsSpan(0, count);
    }

    /// <summary>
    /// Counts the rows that stand before the list whatever their exact scores are, and takes them out of the mask: their bounds lie
    /// above the list's beginning by more than the rounding of all addends, each of which is less than a step.
    /// </summary>
    private void CountBefore(ReadOnlySpan<ushort> words, in RankKey after)
    {
        var sure = Reach(after.Score) + Math.Max(1, Query.Addends);
        if (sure > byte.MaxValue)
            return;
        foreach (var word in words)
        {
            var before = _masks.Passed[word] & ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)sure, word);
            Result.Before += BitOperations.PopCount(before);
            _masks.Passed[word] &= ~before;
        }
    }

    /// <summary>Completes the bounds of the rows of some words; counts items on the way.</summary>
    private void AddRest(PoolBlock columns, ReadOnlySpan<ushort> words)
    {
        if (words.IsEmpty)
            return;
        PrefetchRest(columns, words);
        _least.AsSpan().Fill(FacetTable.NoItem);
        _open.AsSpan().Clear();
        foreach (var rest in Query.Plan.Rest)
        {
            ref readonly var column = ref columns.Facets[rest.Facet.Facet];
            if (!column.IsWide && rest.AddsPoints)
            {
                ColumnLoops<TLanes, TVector>.AddAll(words, columns.Codes(column), _tables.Points(rest.Facet, column), _tables.Items(rest, column), LocalTables.Entries(column), _sums, _least, _open);
                continue;
            }

            if (rest.AddsPoints)
                ColumnLoops<TLanes, TVector>.Add(words, LookUp(columns, column, _tables.Points(rest.Facet, column), words), _sums);
            ColumnLoops<TLanes, TVector>.AddItems(words, LookUp(columns, column, _tables.Items(rest, column), words), _least, _open);
        }

        if (Query.Items.IsUsed)
            ColumnLoops<TLanes, TVector>.AddPoints(words, _least, _open, Query.Items.QuantisedLeast, Query.Items.QuantisedOpen, _sums);
    }

    /// <summary>The lines lie far apart, so the processor cannot foresee them; all at once they take little longer than one.</summary>
    private void PrefetchRest(PoolBlock columns, ReadOnlySpan<ushort> words)
    {
        foreach (var rest in Query.Plan.Rest)
        {
            ref readonly var column = ref columns.Facets[rest.Facet.Facet];
            var codes = columns.CodeBytes(column);
            var line = column.IsWide ? 2 * PoolBlock.Lane : PoolBlock.Lane;
            foreach (var word in words)
                Prefetch.Line(in codes[word * line]);
        }
    }

    /// <summary>What a table says of each row of some words.</summary>
    private ReadOnlySpan<byte> LookUp(PoolBlock columns, in FacetColumn column, ReadOnlySpan<byte> table, ReadOnlySpan<ushort> words)
    {
        var entries = LocalTables.Entries(column);
        if (!column.IsWide)
        {
            ColumnLoops<TLanes, TVector>.LookUp(words, columns.Codes(column), table, entries, _rows);
            return _rows;
        }

        foreach (var word in words)
            Gathers.Read(columns.WideCodes(column).Slice(word * PoolBlock.Lane, PoolBlock.Lane), table, entries, TLanes.Width == PoolBlock.Lane, _rows.AsSpan(word * PoolBlock.Lane, PoolBlock.Lane));
        return _rows;
    }

    /// <summary>Scores the rows that could enter a list, those that promise most first.</summary>
    private void Take(int block, PoolBlock columns, ReadOnlySpan<ushort> words, ulong[] rows, bool isNear)
    {
        // While the list has room there is no floor. Its first rows then make one, and few others reach it.
        // Deep in a list that is counted, most rows are to be scored.
        var isDense = !isNear && After is not null && Count(words, rows) > columns.Count / DenseShare;
        if (isDense)
            _scores.Read(Query, columns, _amounts, _least, _open);
        var room = isNear ? Result.NearRows.Room : Result.BestRows.Room;
        var first = room == 0 ? byte.MaxValue + 1 : Promise(words, rows, room);
        Take(block, columns, words, rows, isNear, isDense, first, byte.MaxValue + 1);
        Take(block, columns, words, rows, isNear, isDense, Reach(Floor(isNear)), first);
    }

    private static int Count(ReadOnlySpan<ushort> words, ulong[] rows)
    {
        var count = 0;
        foreach (var word in words)
            count += BitOperations.PopCount(rows[word]);
        return count;
    }

    /// <summary>The steps that as many rows reach as the list has room for; 0 if there are fewer.</summary>
    private int Promise(ReadOnlySpan<ushort> words, ulong[] rows, int room)
    {
        Span<int> counts = stackalloc int[byte.MaxValue + 1];
        counts.Clear();
        foreach (var word in words)
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
    private void Take(int block, PoolBlock columns, ReadOnlySpan<ushort> words, ulong[] rows, bool isNear, bool isDense, int reach, int end)
    {
        var floor = Floor(isNear);
        foreach (var word in words)
        {
            if (reach >= end)
                return;
            var bits = rows[word];
            if (bits == 0)
                continue;
            bits &= ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)reach, word);
            if (end <= byte.MaxValue)
                bits &= ~ColumnLoops<TLanes, TVector>.AtLeast(_sums, (byte)end, word);
            for (; bits != 0; bits &= bits - 1)
            {
                var row = (word * PoolBlock.Lane) + BitOperations.TrailingZeroCount(bits);
                var score = isDense ? _scores.Of(row) : Score(columns, row);
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
        foreach (var facet in CollectionsMarshal.AsSpan(Query.Used))
            score += facet.Points[columns.Value(facet.Facet, row)];
        return Query.Items.IsUsed ? score + Query.Items.Points(_least[row], _open[row]) : score;
    }
}
