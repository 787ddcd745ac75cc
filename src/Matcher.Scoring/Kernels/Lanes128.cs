using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>16 rows; a look-up serves 16 entries. Runs on x86 and on Arm.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<byte>>
{
    public static int Width => Vector128<byte>.Count;

    public static int PageSize => 16;

    public static Vector128<byte> All(byte value) => Vector128.Create(value);

    public static Vector128<byte> Load(ref readonly byte from, int offset) => Vector128.LoadUnsafe(in from, (nuint)offset);

    public static void Store(Vector128<byte> value, ref byte to, int offset) => value.StoreUnsafe(ref to, (nuint)offset);

    public static Vector128<byte> Page(ref readonly byte table, int first) => Vector128.LoadUnsafe(in table, (nuint)first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LookUp(Vector128<byte> page, Vector128<byte> codes) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(page, codes) : AdvSimd.Arm64.VectorTableLookup(page, codes);

    // Codes of other pages become 16 or more. On x86 the saturating sum then sets the bit that makes the shuffle give 0; Arm gives 0 by itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LookUpOn(Vector128<byte> page, Vector128<byte> codes, byte first) => Ssse3.IsSupported
        ? Ssse3.Shuffle(page, Sse2.AddSaturate(codes ^ Vector128.Create(first), Vector128.Create((byte)0x70)))
        : AdvSimd.Arm64.VectorTableLookup(page, codes ^ Vector128.Create(first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> AddSaturate(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.AddSaturate(a, b) : AdvSimd.AddSaturate(a, b);

    public static Vector128<byte> Or(Vector128<byte> a, Vector128<byte> b) => a | b;

    public static Vector128<byte> And(Vector128<byte> a, Vector128<byte> b) => a & b;

    public static Vector128<byte> AndNot(Vector128<byte> a, Vector128<byte> b) => Vector128.AndNot(a, b);

    public static int Sum(Vector128<byte> value)
    {
        // Two bytes, then two sums of two bytes each, have room in 16 bits.
        var pairs = (value.AsUInt16() & Vector128.Create((ushort)byte.MaxValue)) + (value.AsUInt16() >>> 8);
        return (int)Vector128.Sum((pairs.AsUInt32() & Vector128.Create((uint)ushort.MaxValue)) + (pairs.AsUInt32() >>> 16));
    }

    public static Vector128<byte> LowHalf(Vector128<byte> value) => value & Vector128.Create((byte)0x0F);

    public static Vector128<byte> HighHalf(Vector128<byte> value) => (value.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F);

    public static Vector128<byte> Min(Vector128<byte> a, Vector128<byte> b) => Vector128.Min(a, b);

    public static ulong Bits(Vector128<byte> values, int place) => (values.AsUInt16() << place).AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Where(ulong bits, Vector128<byte> value)
    {
        var bit = Vector128.Create(0x8040201008040201).AsByte();
        return Vector128.Equals(Spread(bits) & bit, bit) & value;
    }

    public static ulong AtLeast(Vector128<byte> values, Vector128<byte> threshold) =>
        Vector128.Equals(Vector128.Max(values, threshold), values).ExtractMostSignificantBits();

    // Every byte that holds a row's bit, eight times.
    private static Vector128<byte> Spread(ulong bits) =>
        Vector128.Shuffle(Vector128.Create((ushort)bits).AsByte(), Vector128.Create(0x0000000000000000UL, 0x0101010101010101UL).AsByte());
}
