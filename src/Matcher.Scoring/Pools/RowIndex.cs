namespace Matcher.Scoring;

/// <summary>Where the row of an id lies: open addressing over the keyed hashes that the rows hold anyway.</summary>
/// <remarks>
/// Belongs to the writer alone. A slot holds a position (<see cref="WrittenRows.Position"/>) plus 1, so a row takes 4 bytes for each
/// of 1.3 to 1.8 slots.
/// </remarks>
internal sealed class RowIndex
{
    private const int Free = 0;
    private const int Removed = -1;
    private const int Least = 1024;

    private int[] _slots;
    private int _taken;
    private int _live;

    /// <summary>Makes an empty index with room for so many rows and a third more.</summary>
    public RowIndex(int rows) => _slots = new int[Length(rows)];

    /// <summary>Bytes held in memory.</summary>
    public long Bytes => _slots.Length * 4L;

    /// <summary>The position of an id; −1 if it is not there.</summary>
    public int Find(WrittenRows rows, ulong hash, ReadOnlySpan<byte> id)
    {
        var slot = Slot(rows, hash, id);
        return slot < 0 ? -1 : _slots[slot] - 1;
    }

    /// <summary>Says where the row of an id lies now; where it lay before, or −1.</summary>
    public int Put(WrittenRows rows, ulong hash, ReadOnlySpan<byte> id, int position)
    {
        var slot = Slot(rows, hash, id);
        if (slot < 0)
        {
            Add(rows, hash, position);
            return -1;
        }

        var before = _slots[slot] - 1;
        _slots[slot] = position + 1;
        return before;
    }

    /// <summary>Says where the row of an id lies that is known to be new.</summary>
    public void Add(WrittenRows rows, ulong hash, int position)
    {
        if ((_taken + 1) * 4L > _slots.Length * 3L)
            Grow(rows);
        Insert(hash, position);
    }

    /// <summary>The same while no more rows are added than the index was made for; needs no rows to look at.</summary>
    public void AddWithRoom(ulong hash, int position) => Insert(hash, position);

    /// <summary>Takes an id out; where its row lay, or −1 if it is not there.</summary>
    public int Remove(WrittenRows rows, ulong hash, ReadOnlySpan<byte> id)
    {
        var slot = Slot(rows, hash, id);
        if (slot < 0)
            return -1;
        var position = _slots[slot] - 1;
        _slots[slot] = Removed;
        _live--;
        return position;
    }

    /// <summary>Says that the row at a position now lies elsewhere.</summary>
    public void Move(ulong hash, int from, int to)
    {
        var slot = First(hash);
        while (_slots[slot] != from + 1)
            slot = Next(slot);
        _slots[slot] = to + 1;
    }

    private static int Length(int rows) => (int)Math.Min(Array.MaxLength, Math.Max(Least, rows * 9L / 5));

    private int First(ulong hash) => (int)(((hash * 0x9E3779B97F4A7C15UL) >> 32) * (ulong)_slots.Length >> 32);

    private int Next(int slot) => slot + 1 == _slots.Length ? 0 : slot + 1;

    private int Slot(WrittenRows rows, ulong hash, ReadOnlySpan<byte> id)
    {
        for (var slot = First(hash); _slots[slot] != Free; slot = Next(slot))
        {
            if (_slots[slot] != Removed && rows.HashAt(_slots[slot] - 1) == hash && rows.HasId(_slots[slot] - 1, id))
                return slot;
        }

        return -1;
    }

    private void Insert(ulong hash, int position)
    {
        var slot = First(hash);
        while (_slots[slot] > Free)
            slot = Next(slot);
        _taken += _slots[slot] == Free ? 1 : 0;
        _slots[slot] = position + 1;
        _live++;
    }

    private void Grow(WrittenRows rows)
    {
        var old = _slots;
        _slots = new int[Length(_live + 1)];
        (_taken, _live) = (0, 0);
        foreach (var slot in old)
        {
            if (slot > Free)
                Insert(rows.HashAt(slot - 1), slot - 1);
        }
    }
}
