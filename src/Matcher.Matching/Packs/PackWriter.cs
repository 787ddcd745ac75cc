using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Matcher.Matching;

/// <summary>Writes values one after the other; the mirror of <see cref="PackReader"/>.</summary>
internal sealed class PackWriter(WordTable words)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public PackWriter Byte(int value)
    {
        _bytes.GetSpan(1)[0] = (byte)value;
        _bytes.Advance(1);
        return this;
    }

    public PackWriter Fixed(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return this;
    }

    public PackWriter Fixed(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
        return this;
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public PackWriter Count(uint value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((int)(value | 0x80));
        return Byte((int)value);
    }

    public PackWriter Number(int? value) => value is { } number ? Byte(1).Count((uint)number) : Byte(0);

    public PackWriter Flag(bool? value) => Byte(value switch { null => 0, false => 1, true => 2 });

    public PackWriter Day(DateOnly? value) => Number(value?.DayNumber);

    public PackWriter Word<T>(T? value)
        where T : struct, Enum => Byte(value is { } member ? Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture) + 1 : 0);

    /// <summary>All 16 bytes unless it is a plain whole number: a scale is part of an amount.</summary>
    public PackWriter Amount(decimal? value)
    {
        if (value is not { } amount)
            return Byte(0);
        if (amount is >= 0 and <= int.MaxValue && amount.Scale == 0)
            return Byte(1).Count((uint)amount);
        Byte(2);
        decimal.GetBits(amount, MemoryMarshal.Cast<byte, int>(_bytes.GetSpan(16)));
        _bytes.Advance(16);
        return this;
    }

    /// <summary>A text of the record's own.</summary>
    public PackWriter Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Count((uint)length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
        return this;
    }

    /// <summary>A text that other records may have too: 0 for none, 1 before one that stands here, else 2 + its number.</summary>
    public PackWriter Shared(string? value)
    {
        if (value is null)
            return Count(0);
        return words.NumberOf(value) is >= 0 and var number ? Count((uint)number + 2) : Count(1).Text(value);
    }

    public PackWriter List<T>(IReadOnlyList<T> items, Action<PackWriter, T> write)
    {
        Count((uint)items.Count);
        for (var i = 0; i < items.Count; i++)
            write(this, items[i]);
        return this;
    }
}
