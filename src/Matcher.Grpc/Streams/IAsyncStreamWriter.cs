namespace Matcher.Grpc;

/// <summary>Messages that are sent one after the other.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>Sends a message; completes when the transport has room for more.</summary>
    /// <exception cref="RpcException">The message is larger than allowed, or (client) the call failed.</exception>
    /// <exception cref="OperationCanceledException">Server: the call was cancelled or its deadline passed.</exception>
    Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    /// <summary>
    /// Sends a message; completes when the transport has room for more.
    /// Edge cases: writes at the same time go one after the other; on the client, cancelling the token cancels the call.
    /// </summary>
    /// <exception cref="RpcException">The message is larger than allowed, or (client) the call failed.</exception>
    /// <exception cref="OperationCanceledException">The token, or on the server the call, was cancelled.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken);
}
