using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

/// <summary>A step around every call: authentication, rate limits, measuring.</summary>
public interface IServerInterceptor
{
    /// <summary>
    /// Runs before the request message is read; <paramref name="next"/> reads it and runs the handler.
    /// A response to a unary call is sent after every interceptor has returned; throwing <see cref="RpcException"/> ends the call instead.
    /// </summary>
    Task InvokeAsync(ServerCallContext context, MethodDescriptor method, Func<Task> next);
}
