using Microsoft.AspNetCore.Http;

namespace Matcher.Grpc;

/// <summary>The HTTP side of a call.</summary>
public static class ServerCallContextExtensions
{
    /// <summary>The HTTP request that carries the call.</summary>
    /// <exception cref="InvalidOperationException">The context was not made by this server.</exception>
    public static HttpContext GetHttpContext(this ServerCallContext context) =>
        context is ServerCall call ? call.Http : throw new InvalidOperationException("The context does not belong to an HTTP request.");
}
