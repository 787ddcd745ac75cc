namespace Matcher.Grpc;

/// <summary>A handler that answers one request with a stream of responses.</summary>
public delegate Task ServerStreamingServerMethod<in TRequest, out TResponse>(
    TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context);
