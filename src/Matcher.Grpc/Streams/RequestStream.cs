using Google.Protobuf;

namespace Matcher.Grpc;

// The server's view of the requests.
internal sealed class RequestStream<T>(ServerCall call, MessageParser<T> parser) : IAsyncStreamReader<T>
    where T : class, IMessage<T>
{
    private T? _current;

    public T Current => _current ?? throw new InvalidOperationException("MoveNext has not brought a message.");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        _current = await call.ReadAsync(parser, cancellationToken);
        return _current is not null;
    }
}
