using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>What the sets of a block come to for a query: one amount a row and table.</summary>
internal sealed class SetAmounts
{
    private const ulong EveryByte = 0x0101010101010101;

    // Eight bits as eight bytes, the first bit in the lowest byte: rows lie so in memory, as on every processor that .NET runs on.
    private static readonly ulong[] BytesOfBits = MakeBytesOfBits();

    private byte[] _amounts = [];

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

    private static void Read(SetTable table, PoolBlock block, Span<byte> amounts)
    {
        var column = block.Sets[table.Set];
        amounts[..(block.Words * PoolBlock.Lane)].Clear();
        if (column.Unknown is { } unknown)
            MarkUnknown(unknown, amounts, table.UnknownAmount);
        // Both lists rise; the shorter one leads.
        var (values, from) = (column.Values, 0);
        for (var i = 0; i < table.Values.Length && from < values.Length; i++)
        {
            var at = Array.BinarySearch(values, from, values.Length - from, table.Values[i]);
            from = at < 0 ? ~at : at + 1;
            if (at < 0)
                continue;
            var amount = table.Amounts[i];
            var rows = column.Rows.AsSpan(column.Starts[at]..column.Starts[at + 1]);
            // Rows lie within the block, as its builder made them.
            ref var first = ref MemoryMarshal.GetReference(amounts);
            if (table.Operation == SetOperation.Sum)
            {
                foreach (var row in rows)
                    Unsafe.Add(ref first, row) = (byte)Math.Min(Unsafe.Add(ref first, row) + amount, SetTable.MaxAmount);
            }
            else
            {
                foreach (var row in rows)
                    Unsafe.Add(ref first, row) = Math.Max(Unsafe.Add(ref first, row), amount);
            }
        }
    }

    private static void MarkUnknown(ulong[] unknown, Span<byte> amounts, byte amount)
    {
        var eight = amount * EveryByte;
        var marks = MemoryMarshal.Cast<byte, ulong>(amounts);
        for (var word = 0; word < unknown.Length; word++)
        {
            var bits = unknown[word];
            for (var part = 0; bits != 0; part++, bits >>= 8)
                marks[(word * sizeof(ulong)) + part] = BytesOfBits[(byte)bits] & eight;
        }
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
