using Microsoft.Extensions.Logging;

namespace Matcher.Grpc;

// Methods and codes only: never a request's content, and never a status text, which may repeat it.
internal static partial class ServerCallLog
{
    public const string Category = "Matcher.Grpc.Server";

    [LoggerMessage(1, LogLevel.Error, "{Method}: the handler failed.", EventName = "HandlerFailed")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string method);

    [LoggerMessage(2, LogLevel.Information, "{Method}: deadline exceeded; handler stopped: {HandlerStopped}.", EventName = "DeadlineExceeded")]
    public static partial void DeadlineExceeded(ILogger logger, string method, bool handlerStopped);

    [LoggerMessage(3, LogLevel.Information, "{Method}: cancelled by the client.", EventName = "CancelledByClient")]
    public static partial void CancelledByClient(ILogger logger, string method);

    [LoggerMessage(4, LogLevel.Debug, "{Method}: ended with {StatusCode}.", EventName = "EndedWithStatus")]
    public static partial void EndedWithStatus(ILogger logger, string method, StatusCode statusCode);

    [LoggerMessage(5, LogLevel.Information, "A method that does not exist was called.", EventName = "UnknownMethod")]
    public static partial void UnknownMethod(ILogger logger);
}
