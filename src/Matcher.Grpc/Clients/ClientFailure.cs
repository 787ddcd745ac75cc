using System.Net.Sockets;

namespace Matcher.Grpc;

// Turns what the transport throws into a status.
internal static class ClientFailure
{
    public static RpcException From(Exception cause, ClientDeadline deadline)
    {
        // When the deadline is the reason, the transport's story is only how it came about.
        if (deadline.Passed)
            return Make(StatusCode.DeadlineExceeded, "Deadline exceeded.", cause);
        if (cause is RpcException known)
            return known;
        if (deadline.Cancelled || cause is OperationCanceledException)
            return Make(StatusCode.Cancelled, "Cancelled by the caller.", cause);

        for (Exception? e = cause; e is not null; e = e.InnerException)
        {
            if (e is HttpProtocolException reset)
                return Make(FromReset(reset.ErrorCode), $"The server reset the stream with HTTP/2 error {reset.ErrorCode}.", cause);
        }

        return cause is HttpRequestException or IOException or SocketException
            ? Make(StatusCode.Unavailable, $"The server cannot be reached: {cause.Message}", cause)
            : Make(StatusCode.Internal, $"The call failed: {cause.Message}", cause);
    }

    // Source: gRPC over HTTP/2, "Errors"; codes of RFC 9113 section 7.
    private static StatusCode FromReset(long errorCode) => errorCode switch
    {
        0x0 or 0x1 or 0x2 or 0x3 or 0x4 or 0x6 or 0x9 or 0xa => StatusCode.Internal,
        0x7 => StatusCode.Unavailable,
        0x8 => StatusCode.Cancelled,
        0xb => StatusCode.ResourceExhausted,
        0xc => StatusCode.PermissionDenied,
        _ => StatusCode.Unknown,
    };

    private static RpcException Make(StatusCode code, string detail, Exception cause) => new(new Status(code, detail), [], cause);
}
