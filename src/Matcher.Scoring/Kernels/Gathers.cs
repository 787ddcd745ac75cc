using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>Look-ups by codes of two bytes in tables of two bytes.</summary>
/// <remarks>Every code is below the number of entries, as the block's builder made them; rows come in multiples of 64.</remarks>
internal static class Gathers
{
    /// <summary>Entries that one vector look-up serves; tables hold whole pages.</summary>
    public const int Page = 64;

    // Each page is looked at for each row, so from here on single look-ups are quicker.
    private const int MostPages = 16;

    /// <summary>The low bytes of table[codes[r]], and the high bytes unless <paramref name="high"/> is empty.</summary>
    /// <param name="codes">One code a row.</param>
    /// <param name="table">The table, in whole pages.</param>
    /// <param name="entries">Entries in use.</param>
    /// <param name="isWidest">Whether vectors of 512 bits may be used.</param>
    /// <param name="low">Takes the low bytes.</param>
    /// <param name="high">Takes the high bytes; may be empty.</param>
    public static void Read(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> table, int entries, bool isWidest, Span<byte> low, Span<byte> high)
    {
        if (isWidest && entries <= MostPages * Page)
            ReadVectors(codes, table, entries, low, high);
        else
            ReadRows(codes, table, low, high);
    }

    private static void ReadRows(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> table, Span<byte> low, Span<byte> high)
    {
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        for (var row = 0; row < low.Length; row++)
            low[row] = (byte)Unsafe.Add(ref Unsafe.AsRef(in entry), codes[row]);
        for (var row = 0; row < high.Length; row++)
            high[row] = (byte)(Unsafe.Add(ref Unsafe.AsRef(in entry), codes[row]) >> 8);
    }

    private static void ReadVectors(ReadOnlySpan<ushort> codes, ReadOnlySpan<ushort> table, int entries, Span<byte> low, Span<byte> high)
    {
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        for (var row = 0; row < low.Length; row += Vector512<ushort>.Count)
        {
            var here = Vector512.LoadUnsafe(in code, (nuint)row);
            var found = LookUp(table, entries, here);
            Avx512BW.ConvertToVector256Byte(found).StoreUnsafe(ref MemoryMarshal.GetReference(low), (nuint)row);
            if (!high.IsEmpty)
                Avx512BW.ConvertToVector256Byte(found >>> 8).StoreUnsafe(ref MemoryMarshal.GetReference(high), (nuint)row);
        }
    }

    // The permutation reads the low six bits of a code; the others say which page is meant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> LookUp(ReadOnlySpan<ushort> table, int entries, Vector512<ushort> codes)
    {
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        var pages = codes >>> 6;
        var found = Vector512<ushort>.Zero;
        for (var first = 0; first < entries; first += Page)
        {
            var entriesHere = Avx512BW.PermuteVar32x16x2(
                Vector512.LoadUnsafe(in entry, (nuint)first), codes, Vector512.LoadUnsafe(in entry, (nuint)(first + Vector512<ushort>.Count)));
            found |= entriesHere & Vector512.Equals(pages, Vector512.Create((ushort)(first / Page)));
        }

        return found;
    }
}
