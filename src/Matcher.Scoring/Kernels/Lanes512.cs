using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>64 rows; a look-up serves 64 entries.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<byte>>
{
    public static int Width => Vector512<byte>.Count;

    public static int PageSize => 64;

    public static Vector512<byte> All(byte value) => Vector512.Create(value);

    public static Vector512<byte> Load(ref readonly byte from, int offset) => Vector512.LoadUnsafe(in from, (nuint)offset);

    public static void Store(Vector512<byte> value, ref byte to, int offset) => value.StoreUnsafe(ref to, (nuint)offset);

    public static Vector512<byte> Page(ref readonly byte table, int first) => Vector512.LoadUnsafe(in table, (nuint)first);

    public static Vector512<byte> LookUp(Vector512<byte> page, Vector512<byte> codes) => Avx512Vbmi.PermuteVar64x8(page, codes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LookUpOn(Vector512<byte> page, Vector512<byte> codes, byte first)
    {
        // The permutation reads the low six bits; the rest says which page is meant.
        var isHere = Vector512.Equals(codes & Vector512.Create((byte)0xC0), Vector512.Create(first));
        return Avx512Vbmi.PermuteVar64x8(page, codes) & isHere;
    }

    public static Vector512<byte> AddSaturate(Vector512<byte> a, Vector512<byte> b) => Avx512BW.AddSaturate(a, b);

    public static Vector512<byte> Or(Vector512<byte> a, Vector512<byte> b) => a | b;

    public static Vector512<byte> And(Vector512<byte> a, Vector512<byte> b) => a & b;

    public static Vector512<byte> AndNot(Vector512<byte> a, Vector512<byte> b) => Vector512.AndNot(a, b);

    public static int Sum(Vector512<byte> value)
    {
        // Two bytes, then two sums of two bytes each, have room in 16 bits.
        var pairs = (value.AsUInt16() & Vector512.Create((ushort)byte.MaxValue)) + (value.AsUInt16() >>> 8);
        return (int)Vector512.Sum((pairs.AsUInt32() & Vector512.Create((uint)ushort.MaxValue)) + (pairs.AsUInt32() >>> 16));
    }

    public static Vector512<byte> LowHalf(Vector512<byte> value) => value & Vector512.Create((byte)0x0F);

    public static Vector512<byte> HighHalf(Vector512<byte> value) => (value.AsUInt16() >>> 4).AsByte() & Vector512.Create((byte)0x0F);

    public static Vector512<byte> Min(Vector512<byte> a, Vector512<byte> b) => Vector512.Min(a, b);

    public static ulong Bits(Vector512<byte> values, int place) => (values.AsUInt16() << place).AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Where(ulong bits, Vector512<byte> value)
    {
        var bit = Vector512.Create(0x8040201008040201).AsByte();
        return Vector512.Equals(Spread(bits) & bit, bit) & value;
    }

    public static ulong AtLeast(Vector512<byte> values, Vector512<byte> threshold) =>
        Vector512.GreaterThanOrEqual(values, threshold).ExtractMostSignificantBits();

    // Every byte that holds a row's bit, eight times.
    private static Vector512<byte> Spread(ulong bits) =>
        Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(0x0000000000000000UL, 0x0101010101010101UL, 0x0202020202020202UL, 0x0303030303030303UL, 0x0404040404040404UL, 0x0505050505050505UL, 0x0606060606060606UL, 0x0707070707070707UL).AsByte());
}
