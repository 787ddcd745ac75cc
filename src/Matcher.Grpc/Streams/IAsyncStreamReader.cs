namespace Matcher.Grpc;

/// <summary>Messages that arrive one after the other.</summary>
/// <typeparam name="T">The message.</typeparam>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message that the last <see cref="MoveNext"/> brought.</summary>
    T Current { get; }

    /// <summary>
    /// Waits for the next message; false at the end of the stream.
    /// Edge cases: on the client, cancelling the token cancels the call.
    /// </summary>
    /// <exception cref="RpcException">The other side broke the protocol, or (client) the call failed.</exception>
    /// <exception cref="OperationCanceledException">Server: the call was cancelled or its deadline passed.</exception>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
