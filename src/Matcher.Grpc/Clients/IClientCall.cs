namespace Matcher.Grpc;

// The parts of a call that do not depend on its messages.
internal interface IClientCall<TResponse> : IAsyncStreamReader<TResponse>, IDisposable
{
    Task<Metadata> ResponseHeadersAsync { get; }

    Status Status { get; }

    Metadata Trailers { get; }

    Task<TResponse> ReadSingleAsync();
}
