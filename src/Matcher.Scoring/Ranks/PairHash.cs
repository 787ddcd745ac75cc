using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Matcher.Scoring;

/// <summary>The keyed hash that breaks ties between pairs.</summary>
public static class PairHash
{
    /// <summary>Hashes one id with a key (HMAC-SHA-256, first 8 bytes, little endian).</summary>
    /// <remarks>Cost: a microsecond; done once per record, not per pair.</remarks>
    public static ulong OfId(ReadOnlySpan<byte> key, string id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Mixes the hashes of post and candidate.</summary>
    /// <remarks>Source: the finaliser of SplitMix64 (Steele, Lea, Flood 2014).</remarks>
    public static ulong Combine(ulong post, ulong candidate)
    {
        var z = post + (candidate * 0x9E3779B97F4A7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
