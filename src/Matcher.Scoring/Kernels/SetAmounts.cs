using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>What the sets of a block come to for a query: one amount a row and table.</summary>
internal class SetAmounts
{
    private const ulong EveryByte = 0x0101010101010101;

    // Eight bits as eight bytes, the first bit in the lowest byte: rows lie so in memory, as on every processor that .NET runs on.
    private static readonly ulong[] BytesOfBits = MakeBytesOfBits();

    private byte[] _amounts = [];
    private int[] _found = [];
    private byte[] _amountsFound = [];

    public ReadOnlySpan<byte> Of(int table) => _amounts.AsSpan(table * PoolLayout.BlockRows, PoolLayout.BlockRows);

    /// <summary>The points of all tables of a row.</summary>
    public long Points(PoolQuery query, int row)
    {
        var points = 0L;
        for (var table = 0; table < query.Sets.Count; table++)
            points += query.Sets[table].Points[Of(table)[row]];
        return points;
    }

    public void Read(PoolQuery query, PoolBlock block)
    {
        if (_amounts.Length < query.Sets.Count * PoolLayout.BlockRows)
            _amounts = new byte[query.Sets.Count * PoolLayout.BlockRows];
        for (var table = 0; table < query.Sets.Count; table++)
            Read(query.Sets[table], block, _amounts.AsSpan(table * PoolLayout.BlockRows, PoolLayout.BlockRows));
    }

    /// <summary>Gives every row without a bit 0, and the others an amount.</summary>
    protected virtual void Fill(ReadOnlySpan<ulong> unknown, byte amount, Span<byte> amounts)
    {
        var eight = amount * EveryByte;
        var marks = MemoryMarshal.Cast<byte, ulong>(amounts);
        for (var word = 0; word < unknown.Length; word++)
        {
            for (var part = 0; part < sizeof(ulong); part++)
                marks[(word * sizeof(ulong)) + part] = BytesOfBits[(byte)(unknown[word] >> (part * 8))] & eight;
        }
    }

    private void Read(SetTable table, PoolBlock block, Span<byte> amounts)
    {
        var column = block.Sets[table.Set];
        amounts = amounts[..(block.Words * PoolBlock.Lane)];
        if (column.Unknown is { } unknown)
            Fill(unknown, table.UnknownAmount, amounts);
        else
            amounts.Clear();
        var count = Find(table, column);
        // Of the greatest the last one stays, and one alone is its own sum.
        var overwrites = table.Operation == SetOperation.Max || count == 1;
        if (overwrites && count > 1)
            Array.Sort(_amountsFound, _found, 0, count);
        for (var i = 0; i < count; i++)
        {
            var rows = column.Rows.AsSpan(column.Starts[_found[i]]..column.Starts[_found[i] + 1]);
            if (overwrites)
                Write(rows, _amountsFound[i], amounts);
            else
                Add(rows, _amountsFound[i], amounts);
        }
    }

    /// <summary>Collects the places of the values of interest among those of a block.</summary>
    private int Find(SetTable table, SetColumn column)
    {
        if (_found.Length < table.Values.Length)
            (_found, _amountsFound) = (new int[table.Values.Length], new byte[table.Values.Length]);
        var count = 0;
        // Both lists rise; the shorter one leads.
        var (values, from) = (column.Values, 0);
        for (var i = 0; i < table.Values.Length && from < values.Length; i++)
        {
            var at = Array.BinarySearch(values, from, values.Length - from, table.Values[i]);
            from = at < 0 ? ~at : at + 1;
            if (at >= 0)
                (_found[count], _amountsFound[count++]) = (at, table.Amounts[i]);
        }

        return count;
    }

    private static void Write(ReadOnlySpan<ushort> rows, byte amount, Span<byte> amounts)
    {
        // Rows lie within the block, as its builder made them.
        ref var first = ref MemoryMarshal.GetReference(amounts);
        var i = 0;
        for (; i + 4 <= rows.Length; i += 4)
        {
            Unsafe.Add(ref first, rows[i]) = amount;
            Unsafe.Add(ref first, rows[i + 1]) = amount;
            Unsafe.Add(ref first, rows[i + 2]) = amount;
            Unsafe.Add(ref first, rows[i + 3]) = amount;
        }

        for (; i < rows.Length; i++)
            Unsafe.Add(ref first, rows[i]) = amount;
    }

    private static void Add(ReadOnlySpan<ushort> rows, byte amount, Span<byte> amounts)
    {
        // As above.
        ref var first = ref MemoryMarshal.GetReference(amounts);
        foreach (var row in rows)
            Unsafe.Add(ref first, row) = (byte)Math.Min(Unsafe.Add(ref first, row) + amount, SetTable.MaxAmount);
    }

    private static ulong[] MakeBytesOfBits()
    {
        var bytes = new ulong[256];
        for (var bits = 0; bits < bytes.Length; bits++)
        {
            for (var bit = 0; bit < 8; bit++)
                bytes[bits] |= (ulong)(bits >> bit & 1) * byte.MaxValue << (bit * 8);
        }

        return bytes;
    }
}
