using System.Text;

namespace Matcher.Scoring;

/// <summary>
/// The one writer of a pool. Each change makes the next immutable pool; readers keep the one that they have. New rows go to a
/// small last block that is built anew each time; full ones are gathered into larger blocks, and once an eighth of the pool has
/// changed, everything is laid out anew in the background, in the owner's order, while changes go on.
/// </summary>
/// <remarks>Not thread-safe; <see cref="Current"/> may be read by any thread. Memory: up to 8 bytes a row beside the pool.</remarks>
public sealed class PoolWriter
{
    private const int SmallBlocks = PoolLayout.BlockRows / WrittenRows.TailRows;
    private const int ChangedShare = 8;

    private readonly Func<PoolRow, long> _order;
    private readonly List<int> _gone = [];
    private WrittenRows _rows;
    private RowIndex _index;
    private int _small;
    private int _changed;
    private int _border;
    private Task<(PoolBlock[] Blocks, RowIndex Index)>? _layingOut;
    private volatile Pool _current;

    /// <summary>Takes a pool over.</summary>
    /// <param name="pool">The pool; each id once.</param>
    /// <param name="order">Rows with neighbouring numbers are laid out together, so that whole blocks can be passed over. No answer depends on it. Called in the background.</param>
    /// <remarks>Cost: a tenth of a microsecond a row.</remarks>
    public PoolWriter(Pool pool, Func<PoolRow, long> order)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(order);
        _order = order;
        _current = pool;
        _rows = new WrittenRows(pool);
        _index = new RowIndex(pool.Count);
        foreach (var position in _rows.Positions(0))
            _index.Add(_rows, _rows.HashAt(position), position);
    }

    /// <summary>The pool after the last change.</summary>
    public Pool Current => _current;

    /// <summary>Whether the pool is being laid out anew, or is and waits to be taken over.</summary>
    internal bool IsLayingOut => _layingOut is not null;

    internal long IndexBytes => _index.Bytes;

    /// <summary>Takes rows out and puts others in, in the place of those with the same id; all of it appears at once.</summary>
    /// <param name="put">The rows; of several with one id the last counts. They belong to the writer from now on.</param>
    /// <param name="remove">Ids with their keyed hashes, taken out before any row is put in; ids that are not there are passed over.</param>
    /// <returns>The pool with the changes.</returns>
    /// <remarks>Cost: tens of microseconds, and some microseconds for each row after the first hundreds.</remarks>
    /// <exception cref="ArgumentException">A row does not fit the pool, or an id is not ASCII; nothing was changed.</exception>
    /// <exception cref="Exception">What the owner's order threw in the background, once; nothing was changed, and the next call goes on without the new order.</exception>
    public Pool Apply(IReadOnlyList<PoolRow> put, IReadOnlyList<(string Id, ulong Hash)> remove)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(remove);
        foreach (var row in put)
            row.Check(_current.Layout, nameof(put));
        TakeOver();
        foreach (var (id, hash) in remove)
            Remove(id, hash);
        foreach (var row in put)
            Put(row);
        var isDue = _layingOut is null && _changed > PoolLayout.BlockRows && _changed > _rows.Count / ChangedShare;
        if (isDue)
            _rows.SealTail();
        _current = _rows.Publish();
        if (isDue)
            LayOut();
        return _current;
    }

    /// <summary>Waits until the pool is laid out anew, if that is under way, and takes it over; no change may be made meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the laying out goes on.</exception>
    public async Task<Pool> SettleAsync(CancellationToken cancellationToken)
    {
        // What went wrong is thrown, and forgotten, at the taking over.
        if (_layingOut is not null)
            await ((Task)_layingOut).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (TakeOver())
            _current = _rows.Publish();
        return _current;
    }

    private static byte[] Ascii(string id) => Encoding.ASCII.GetBytes(id);

    private void Remove(string id, ulong hash)
    {
        // Replaced characters could name another row.
        if (!System.Text.Ascii.IsValid(id))
            return;
        var position = _index.Remove(_rows, hash, Ascii(id));
        if (position < 0)
            return;
        if (!_rows.IsInTail(position))
            Kill(position);
        else if (_rows.TakeFromTail(position) is { } moved)
            _index.Move(moved.Hash, moved.From, position);
    }

    private void Put(PoolRow row)
    {
        var id = Ascii(row.Id);
        var before = _index.Find(_rows, row.Hash, id);
        if (before >= 0 && _rows.IsInTail(before))
        {
            _rows.Overwrite(before, row);
            return;
        }

        if (_rows.IsTailFull)
            SealTail();
        // Gathering may have moved the old row.
        before = _index.Put(_rows, row.Hash, id, _rows.Append(row));
        if (before >= 0)
            Kill(before);
        _changed++;
    }

    private void Kill(int position)
    {
        _rows.Kill(position);
        _changed++;
        if (_layingOut is not null && position < WrittenRows.Position(_border, 0))
            _gone.Add(position);
    }

    private void SealTail()
    {
        _rows.SealTail();
        if (++_small < SmallBlocks)
            return;
        var first = _rows.Blocks - SmallBlocks;
        var from = _rows.Gather(SmallBlocks);
        // Rising positions never land on one that is still to be moved away.
        for (var row = 0; row < from.Count; row++)
        {
            var to = WrittenRows.Position(first, row);
            _index.Move(_rows.HashAt(to), from[row], to);
        }

        _small = 0;
    }

    /// <summary>Lays out what is published now. Blocks that come later stand behind the border and stay as they are.</summary>
    private void LayOut()
    {
        (_border, _small, _changed) = (_rows.Blocks, 0, 0);
        var (pool, order) = (_current, _order);
        _layingOut = Task.Run(() => new LayingOut(pool, order).Run());
    }

    /// <summary>Puts the blocks that were laid out in the place of theirs, without the rows that have gone since.</summary>
    private bool TakeOver()
    {
        if (_layingOut is not { IsCompleted: true } done)
            return false;
        int[] gone = [.. _gone];
        _gone.Clear();
        _layingOut = null;
        var (blocks, index) = done.GetAwaiter().GetResult();
        var rows = _rows.Replace(_border, blocks);
        foreach (var position in gone)
            rows.Kill(index.Remove(rows, _rows.HashAt(position), _rows.IdAt(position)));
        foreach (var position in rows.Positions(blocks.Length))
            index.Add(rows, rows.HashAt(position), position);
        (_rows, _index) = (rows, index);
        return true;
    }
}
