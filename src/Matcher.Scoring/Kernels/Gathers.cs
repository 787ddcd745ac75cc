using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>Look-ups by codes of two bytes in tables of bytes.</summary>
/// <remarks>Every code is below the number of entries, as the block's builder made them; rows come in multiples of 64.</remarks>
internal static class Gathers
{
    /// <summary>Entries that share the high byte of their codes; tables hold whole pages.</summary>
    public const int Page = 256;

    private const int HalfPage = Page / 2;

    private static readonly Vector512<byte> LowBytes = Vector512.CreateSequence<byte>(0, 2);
    private static readonly Vector512<byte> HighBytes = Vector512.CreateSequence<byte>(1, 2);

    /// <summary>values[r] = table[codes[r]].</summary>
    /// <param name="codes">One code a row.</param>
    /// <param name="table">The table, in whole pages.</param>
    /// <param name="entries">Entries in use.</param>
    /// <param name="isWidest">Whether vectors of 512 bits may be used.</param>
    /// <param name="values">Takes one byte a row.</param>
    public static void Read(ReadOnlySpan<ushort> codes, ReadOnlySpan<byte> table, int entries, bool isWidest, Span<byte> values)
    {
        if (isWidest)
            ReadVectors(codes, table, entries, values);
        else
            ReadRows(codes, table, values);
    }

    private static void ReadRows(ReadOnlySpan<ushort> codes, ReadOnlySpan<byte> table, Span<byte> values)
    {
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        for (var row = 0; row < values.Length; row++)
            values[row] = Unsafe.Add(ref Unsafe.AsRef(in entry), codes[row]);
    }

    private static void ReadVectors(ReadOnlySpan<ushort> codes, ReadOnlySpan<byte> table, int entries, Span<byte> values)
    {
        ref readonly var code = ref MemoryMarshal.GetReference(codes);
        ref readonly var entry = ref MemoryMarshal.GetReference(table);
        ref var value = ref MemoryMarshal.GetReference(values);
        for (var row = 0; row < values.Length; row += Vector512<byte>.Count)
        {
            var first = Vector512.LoadUnsafe(in code, (nuint)row).AsByte();
            var second = Vector512.LoadUnsafe(in code, (nuint)(row + Vector512<ushort>.Count)).AsByte();
            var low = Avx512Vbmi.PermuteVar64x8x2(first, LowBytes, second);
            var found = LookUp(in entry, low);
            if (entries > Page)
            {
                var pages = Avx512Vbmi.PermuteVar64x8x2(first, HighBytes, second);
                for (var page = 1; page * Page < entries; page++)
                    found = Vector512.ConditionalSelect(Vector512.Equals(pages, Vector512.Create((byte)page)), LookUp(in Unsafe.Add(ref Unsafe.AsRef(in entry), page * Page), low), found);
            }

            found.StoreUnsafe(ref value, (nuint)row);
        }
    }

    // A permutation of two vectors reads the low seven bits of a code; the eighth says which half of the page is meant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(ref readonly byte page, Vector512<byte> codes)
    {
        var lower = Avx512Vbmi.PermuteVar64x8x2(Load(in page, 0), codes, Load(in page, 1));
        var upper = Avx512Vbmi.PermuteVar64x8x2(Load(in page, 2), codes, Load(in page, 3));
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(codes, Vector512.Create((byte)HalfPage)), upper, lower);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Load(ref readonly byte page, int quarter) => Vector512.LoadUnsafe(in page, (nuint)(quarter * Vector512<byte>.Count));
}
