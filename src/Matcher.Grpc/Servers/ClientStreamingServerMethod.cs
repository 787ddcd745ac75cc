namespace Matcher.Grpc;

/// <summary>A handler that answers a stream of requests with one response.</summary>
public delegate Task<TResponse> ClientStreamingServerMethod<in TRequest, TResponse>(
    IAsyncStreamReader<TRequest> requestStream, ServerCallContext context);
