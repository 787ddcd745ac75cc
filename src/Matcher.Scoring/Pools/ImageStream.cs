using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Matcher.Scoring;

/// <summary>
/// What follows the header of an image, written or read once from front to back, with a running SHA-256 over everything that passed.
/// The header, of which a writer knows the contents at the end, goes into the checksum last.
/// </summary>
internal sealed class ImageStream(Stream stream) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The place in the file.</summary>
    public long Position { get; private set; } = Unsafe.SizeOf<ImageHeader>();

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

    /// <summary>Reads what stands behind all that is summed up.</summary>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public void ReadRest(Span<byte> bytes) => stream.ReadExactly(bytes);

    /// <summary>The checksum of everything that passed, and of the header.</summary>
    public byte[] Checksum(in ImageHeader header)
    {
        _hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<ImageHeader>(in header)));
        return _hash.GetCurrentHash();
    }

    public void Dispose() => _hash.Dispose();
}
