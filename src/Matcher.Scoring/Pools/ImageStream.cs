using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Matcher.Scoring;

/// <summary>A file written or read once from front to back, with a running SHA-256 over everything that passed.</summary>
internal sealed class ImageStream(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes that passed.</summary>
    public long Position { get; private set; }

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        _hash.AppendData(bytes);
        stream.Write(bytes);
        Position += bytes.Length;
    }

    public void Write<T>(in T value)
        where T : unmanaged => Write(new ReadOnlySpan<T>(in value));

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public void Read<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        stream.ReadExactly(bytes);
        _hash.AppendData(bytes);
        Position += bytes.Length;
    }

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public T Read<T>()
        where T : unmanaged
    {
        var value = default(T);
        Read(new Span<T>(ref value));
        return value;
    }

    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public T[] ReadArray<T>(int length)
        where T : unmanaged
    {
        var values = new T[length];
        Read(values.AsSpan());
        return values;
    }

    /// <summary>The checksum of everything so far.</summary>
    public byte[] Checksum() => _hash.GetCurrentHash();

    public void Dispose() => _hash.Dispose();
}
