using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Matcher.Matching;

/// <summary>Reads values in the order in which <see cref="PackWriter"/> wrote them.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes, WordTable words)
{
    private readonly WordTable _words = words;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Reads one item of a list.</summary>
    internal delegate T Item<T>(ref PackReader reader);

    public int Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        var bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }

    public ulong FixedLong() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public int FixedInt() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public uint Count()
    {
        var (value, shift) = (0u, 0);
        while (true)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
            shift += 7;
        }
    }

    public int? Number() => Byte() == 0 ? null : (int)Count();

    public bool? Flag() => Byte() switch { 0 => null, 1 => false, _ => true };

    public DateOnly? Day() => Number() is { } number ? DateOnly.FromDayNumber(number) : null;

    public T? WordOrNull<T>()
        where T : struct, Enum
    {
        var value = Byte() - 1;
        return value < 0 ? null : Unsafe.As<int, T>(ref value);
    }

    public T Word<T>()
        where T : struct, Enum => WordOrNull<T>()!.Value;

    public decimal? Amount() => Byte() switch
    {
        0 => null,
        1 => Count(),
        _ => new decimal(MemoryMarshal.Cast<byte, int>(Bytes(16))),
    };

    public string Text() => Encoding.UTF8.GetString(Bytes((int)Count()));

    public string? Shared() => Count() switch
    {
        0 => null,
        1 => Text(),
        var number => _words[(int)number - 2],
    };

    public IReadOnlyList<T> List<T>(Item<T> read)
    {
        var count = (int)Count();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(ref this);
        return items;
    }
}
