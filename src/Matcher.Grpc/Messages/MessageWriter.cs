using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;

namespace Matcher.Grpc;

// Writes one length-prefixed message into a buffer; the caller flushes. A message is written whole or not at all.
internal static class MessageWriter
{
    private const int PrefixBytes = 5;

    public static void Write(IBufferWriter<byte> output, IMessage message, int maxMessageBytes)
    {
        int length = message.CalculateSize();
        if (length > maxMessageBytes)
            throw TooLarge(length, maxMessageBytes);
        // Through an array: messages of Google.Api.CommonProtos 2.0.0 (google.rpc.Status in batch results) cannot write themselves into a buffer writer.
        byte[] bytes = message.ToByteArray();
        WritePrefix(output, 0, bytes.Length);
        output.Write(bytes);
    }

    public static void WriteGzip(IBufferWriter<byte> output, IMessage message, int maxMessageBytes)
    {
        int length = message.CalculateSize();
        if (length > maxMessageBytes)
            throw TooLarge(length, maxMessageBytes);

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            message.WriteTo(gzip);
        WritePrefix(output, 1, (int)packed.Length);
        output.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private static void WritePrefix(IBufferWriter<byte> output, byte flag, int length)
    {
        Span<byte> prefix = output.GetSpan(PrefixBytes);
        prefix[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(prefix[1..], (uint)length);
        output.Advance(PrefixBytes);
    }

    private static RpcException TooLarge(int length, int maxMessageBytes) =>
        new(new Status(StatusCode.ResourceExhausted, $"Message of {length} bytes is larger than the allowed {maxMessageBytes} bytes to send."));
}
