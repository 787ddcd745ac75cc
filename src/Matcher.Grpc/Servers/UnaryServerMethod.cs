namespace Matcher.Grpc;

/// <summary>A handler that answers one request with one response.</summary>
public delegate Task<TResponse> UnaryServerMethod<in TRequest, TResponse>(TRequest request, ServerCallContext context);
