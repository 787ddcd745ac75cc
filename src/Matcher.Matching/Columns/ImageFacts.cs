using System.Globalization;

namespace Matcher.Matching;

/// <summary>Facts that may be unknown, as bytes of an image.</summary>
internal static class ImageFacts
{
    private const int Unknown = -1;

    /// <summary>Writes a number, which may be negative.</summary>
    public static void WriteNumber(this BinaryWriter to, int? value)
    {
        to.Write(value is not null);
        if (value is { } known)
            to.Write(known);
    }

    public static int? ReadNumber(this BinaryReader from) => from.ReadBoolean() ? from.ReadInt32() : null;

    public static void WriteText(this BinaryWriter to, string? value)
    {
        to.Write(value is not null);
        if (value is not null)
            to.Write(value);
    }

    public static string? ReadText(this BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    public static void WriteTruth(this BinaryWriter to, bool? value) => to.Write(value switch { null => (sbyte)Unknown, false => (sbyte)0, true => (sbyte)1 });

    public static bool? ReadTruth(this BinaryReader from) => from.ReadSByte() switch { Unknown => null, var value => value != 0 };

    /// <summary>Writes a word of a vocabulary.</summary>
    public static void WriteWord<T>(this BinaryWriter to, T? value)
        where T : struct, Enum => to.Write(value is { } known ? Convert.ToInt16(known, CultureInfo.InvariantCulture) : (short)Unknown);

    /// <inheritdoc cref="WriteWord{T}(BinaryWriter, T?)"/>
    public static void WriteWord<T>(this BinaryWriter to, T value)
        where T : struct, Enum => to.WriteWord((T?)value);

    /// <exception cref="InvalidDataException">The vocabulary has no such word.</exception>
    public static T? ReadWord<T>(this BinaryReader from)
        where T : struct, Enum
    {
        var value = from.ReadInt16();
        if (value == Unknown)
            return null;
        var word = (T)Enum.ToObject(typeof(T), value);
        return Enum.IsDefined(word) ? word : throw new InvalidDataException($"{typeof(T).Name} has no {value}");
    }

    /// <summary>A fact that cannot be unknown.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public static T Known<T>(this T? value)
        where T : struct => value ?? throw new InvalidDataException("something is unknown that cannot be");

    /// <summary>Writes a list, which may be unknown.</summary>
    public static void WriteList<T>(this BinaryWriter to, IReadOnlyList<T>? values, Action<T> write)
    {
        to.Write7BitEncodedInt((values?.Count ?? Unknown) + 1);
        foreach (var value in values ?? [])
            write(value);
    }

    public static IReadOnlyList<T>? ReadList<T>(this BinaryReader from, Func<T> read)
    {
        var count = from.Read7BitEncodedInt() - 1;
        if (count < 0)
            return null;
        var values = new List<T>();
        for (var i = 0; i < count; i++)
            values.Add(read());
        return values;
    }
}
