using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Scoring;

/// <summary>Look-ups by codes of two bytes, which no vector instruction serves.</summary>
internal static class Gathers
{
    /// <summary>rows[r] = table[codes[r]].</summary>
    /// <remarks>Every code is below the length of the table, as the block's builder made them; the lengths of codes and rows are equal multiples of 64.</remarks>
    public static void Read(ReadOnlySpan<ushort> codes, ReadOnlySpan<byte> table, Span<byte> rows)
    {
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref var to = ref MemoryMarshal.GetReference(rows);
        // Eight look-ups make one store.
        for (var row = 0; row < rows.Length; row += sizeof(ulong))
        {
            ref var eight = ref Unsafe.Add(ref Unsafe.AsRef(in code), row);
            var low = Entry(in entry, eight) | Entry(in entry, Unsafe.Add(ref eight, 1)) << 8
                | Entry(in entry, Unsafe.Add(ref eight, 2)) << 16 | Entry(in entry, Unsafe.Add(ref eight, 3)) << 24;
            var high = Entry(in entry, Unsafe.Add(ref eight, 4)) | Entry(in entry, Unsafe.Add(ref eight, 5)) << 8
                | Entry(in entry, Unsafe.Add(ref eight, 6)) << 16 | Entry(in entry, Unsafe.Add(ref eight, 7)) << 24;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, row), low | (ulong)high << 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Entry(ref readonly byte table, ushort code) => Unsafe.Add(ref Unsafe.AsRef(in table), code);
}
