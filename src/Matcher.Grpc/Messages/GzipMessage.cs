using System.Buffers;
using System.IO.Compression;

namespace Matcher.Grpc;

internal static class GzipMessage
{
    private const int ChunkBytes = 16 * 1024;

    // Stops one byte past the limit: a small message that unpacks to gigabytes never gets to unpack.
    public static ReadOnlySequence<byte> Inflate(ReadOnlySequence<byte> body, int maxMessageBytes)
    {
        var inflated = new ArrayBufferWriter<byte>();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
            while (true)
            {
                int wanted = Math.Min(ChunkBytes, maxMessageBytes - inflated.WrittenCount + 1);
                int read = gzip.Read(inflated.GetSpan(wanted)[..wanted]);
                if (read == 0)
                    return new ReadOnlySequence<byte>(inflated.WrittenMemory);
                inflated.Advance(read);
                if (inflated.WrittenCount > maxMessageBytes)
                    throw MessageReader.TooLarge(maxMessageBytes);
            }
        }
        catch (InvalidDataException e)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The message is not valid gzip."), [], e);
        }
    }
}
