using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace Matcher.Grpc;

// Takes length-prefixed messages (gRPC over HTTP/2, "Length-Prefixed-Message") off a pipe, one at a time.
internal sealed class MessageReader(PipeReader pipe, int maxMessageBytes, bool gzip)
{
    private const int PrefixBytes = 5;

    // Null at the end of the stream. Cost: the compressed message is held in the pipe until it is whole.
    public async ValueTask<T?> ReadAsync<T>(MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        while (true)
        {
            ReadResult result = await pipe.ReadAsync(cancellationToken);
            SequencePosition consumed = result.Buffer.Start;
            SequencePosition examined = result.Buffer.End;
            try
            {
                if (TryReadFrame(result.Buffer, out bool compressed, out ReadOnlySequence<byte> body))
                {
                    consumed = examined = body.End;
                    return Parse(parser, compressed ? GzipMessage.Inflate(body, maxMessageBytes) : body);
                }

                if (result.IsCompleted)
                {
                    consumed = examined;
                    return result.Buffer.IsEmpty ? null : throw Broken("Incomplete message.");
                }
            }
            finally
            {
                pipe.AdvanceTo(consumed, examined);
            }
        }
    }

    private bool TryReadFrame(ReadOnlySequence<byte> buffer, out bool compressed, out ReadOnlySequence<byte> body)
    {
        compressed = false;
        body = default;
        if (buffer.Length < PrefixBytes)
            return false;

        Span<byte> prefix = stackalloc byte[PrefixBytes];
        buffer.Slice(0, PrefixBytes).CopyTo(prefix);
        if (prefix[0] > 1)
            throw Broken($"Unknown message flag {prefix[0]}; allowed are 0 and 1.");
        compressed = prefix[0] == 1;
        if (compressed && !gzip)
            throw Broken("Compressed message without a grpc-encoding.");

        uint length = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        if (length > maxMessageBytes)
            throw TooLarge(maxMessageBytes);
        if (buffer.Length - PrefixBytes < length)
            return false;

        body = buffer.Slice(PrefixBytes, length);
        return true;
    }

    private static T Parse<T>(MessageParser<T> parser, ReadOnlySequence<byte> body)
        where T : class, IMessage<T>
    {
        try
        {
            // From an array, for the same reason as in MessageWriter.
            return parser.ParseFrom(body.ToArray());
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The message is not valid protobuf."), [], e);
        }
    }

    internal static RpcException TooLarge(int maxMessageBytes) =>
        new(new Status(StatusCode.ResourceExhausted, $"Received message is larger than the allowed {maxMessageBytes} bytes."));

    private static RpcException Broken(string detail) => new(new Status(StatusCode.Internal, detail));
}
