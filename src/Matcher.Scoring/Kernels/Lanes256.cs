using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matcher.Scoring;

/// <summary>32 rows; a look-up serves 16 entries, the page standing in both halves.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<byte>>
{
    public static int Width => Vector256<byte>.Count;

    public static int PageSize => 16;

    public static Vector256<byte> All(byte value) => Vector256.Create(value);

    public static Vector256<byte> Load(ref readonly byte from, int offset) => Vector256.LoadUnsafe(in from, (nuint)offset);

    public static void Store(Vector256<byte> value, ref byte to, int offset) => value.StoreUnsafe(ref to, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Page(ref readonly byte table, int first)
    {
        var page = Vector128.LoadUnsafe(in table, (nuint)first);
        return Vector256.Create(page, page);
    }

    public static Vector256<byte> LookUp(Vector256<byte> page, Vector256<byte> codes) => Avx2.Shuffle(page, codes);

    // Codes of other pages become 16 or more; the saturating sum then sets the bit that makes the shuffle give 0.
    public static Vector256<byte> LookUpOn(Vector256<byte> page, Vector256<byte> codes, byte first) =>
        Avx2.Shuffle(page, Avx2.AddSaturate(codes ^ Vector256.Create(first), Vector256.Create((byte)0x70)));

    public static Vector256<byte> AddSaturate(Vector256<byte> a, Vector256<byte> b) => Avx2.AddSaturate(a, b);

    public static Vector256<byte> Or(Vector256<byte> a, Vector256<byte> b) => a | b;

    public static Vector256<byte> And(Vector256<byte> a, Vector256<byte> b) => a & b;

    public static Vector256<byte> AndNot(Vector256<byte> a, Vector256<byte> b) => Vector256.AndNot(a, b);

    public static int Sum(Vector256<byte> value)
    {
        // Two bytes, then two sums of two bytes each, have room in 16 bits.
        var pairs = (value.AsUInt16() & Vector256.Create((ushort)byte.MaxValue)) + (value.AsUInt16() >>> 8);
        return (int)Vector256.Sum((pairs.AsUInt32() & Vector256.Create((uint)ushort.MaxValue)) + (pairs.AsUInt32() >>> 16));
    }

    public static Vector256<byte> LowHalf(Vector256<byte> value) => value & Vector256.Create((byte)0x0F);

    public static Vector256<byte> HighHalf(Vector256<byte> value) => (value.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);

    public static Vector256<byte> Min(Vector256<byte> a, Vector256<byte> b) => Vector256.Min(a, b);

    public static ulong Bits(Vector256<byte> values, int place) => (values.AsUInt16() << place).AsByte().ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Where(ulong bits, Vector256<byte> value)
    {
        var bit = Vector256.Create(0x8040201008040201).AsByte();
        return Vector256.Equals(Spread(bits) & bit, bit) & value;
    }

    public static ulong AtLeast(Vector256<byte> values, Vector256<byte> threshold) =>
        Vector256.Equals(Vector256.Max(values, threshold), values).ExtractMostSignificantBits();

    // Every byte that holds a row's bit, eight times.
    private static Vector256<byte> Spread(ulong bits) =>
        Avx2.Shuffle(Vector256.Create((uint)bits).AsByte(), Vector256.Create(0x0000000000000000UL, 0x0101010101010101UL, 0x0202020202020202UL, 0x0303030303030303UL).AsByte());
}
