namespace Matcher.Scoring;

/// <summary>Keeps the best k rows of a pool; the worst of them lies on top.</summary>
/// <remarks>The result depends on the rows alone, never on the order in which they were offered. Reused without allocating.</remarks>
internal sealed class RowHeap
{
    private RankedRow[] _rows = [];
    private Pool _pool = null!;
    private int _k;

    public int Count { get; private set; }

    /// <summary>Rows with a lower score cannot enter any more; <see cref="long.MinValue"/> while there is room, <see cref="long.MaxValue"/> if k is 0.</summary>
    public long Floor => _k == 0 ? long.MaxValue : Count < _k ? long.MinValue : _rows[0].Score;

    /// <summary>How many more rows enter whatever their score is.</summary>
    public int Room => _k - Count;

    public ReadOnlySpan<RankedRow> Rows => _rows.AsSpan(0, Count);

    public void Reset(Pool pool, int k)
    {
        (_pool, _k, Count) = (pool, k, 0);
        // More rows than the pool has never come; a huge k asks for no huge array.
        var most = Math.Min(k, pool.Count);
        if (_rows.Length < most)
            _rows = new RankedRow[most];
    }

    public void Offer(in RankedRow row)
    {
        if (Count < _k)
        {
            _rows[Count++] = row;
            SiftUp(Count - 1);
        }
        else if (_k > 0 && _pool.Compare(row, _rows[0]) < 0)
        {
            _rows[0] = row;
            SiftDown(0, Count);
        }
    }

    /// <summary>Puts the best first; nothing may be offered afterwards.</summary>
    public void Sort()
    {
        for (var end = Count - 1; end > 0; end--)
        {
            (_rows[0], _rows[end]) = (_rows[end], _rows[0]);
            SiftDown(0, end);
        }
    }

    private bool IsWorse(int a, int b) => _pool.Compare(_rows[a], _rows[b]) > 0;

    private void SiftUp(int at)
    {
        while (at > 0 && IsWorse(at, (at - 1) / 2))
        {
            (_rows[at], _rows[(at - 1) / 2]) = (_rows[(at - 1) / 2], _rows[at]);
            at = (at - 1) / 2;
        }
    }

    private void SiftDown(int at, int end)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < end; child++)
                worst = IsWorse(child, worst) ? child : worst;
            if (worst == at)
                return;
            (_rows[at], _rows[worst]) = (_rows[worst], _rows[at]);
            at = worst;
        }
    }
}
