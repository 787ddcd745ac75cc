namespace Matcher.Grpc;

// How a call ended, as the server told it or as the client found out.
internal sealed record CallOutcome(Status Status, Metadata Trailers)
{
    // True never comes out of it: a stream that has ended has no next message.
    public bool EndOfStream() => Status.StatusCode == StatusCode.OK ? false : throw ToException(null);

    public RpcException ToException(Exception? cause) => new(Status, Trailers, cause);
}
