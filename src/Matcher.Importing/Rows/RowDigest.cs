using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matcher.Importing;

/// <summary>The first half of a SHA-256: 128 bits, which no two rows of a country's files will share by chance.</summary>
internal readonly record struct RowDigest(UInt128 Value)
{
    /// <summary>Hex digits of the text form.</summary>
    public const int Digits = 32;

    public static RowDigest Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
