using Google.Protobuf;

namespace Matcher.Grpc;

// The server's view of the responses.
internal sealed class ResponseStream<T>(ServerCall call) : IServerStreamWriter<T>
    where T : class, IMessage<T>
{
    public Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return call.WriteAsync(message, cancellationToken);
    }
}
