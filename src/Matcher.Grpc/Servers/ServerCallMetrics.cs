using System.Diagnostics.Metrics;
using Google.Protobuf.Reflection;

namespace Matcher.Grpc;

// Name, unit and attributes of gRPC proposal A66.
internal static class ServerCallMetrics
{
    public const string MeterName = "Matcher.Grpc";

    private static readonly Meter Source = new(MeterName);
    private static readonly Histogram<double> Duration =
        Source.CreateHistogram<double>("grpc.server.call.duration", "s", "Time from request headers to the end of the call, by method and status.");

    public static void Ended(MethodDescriptor method, StatusCode status, TimeSpan duration) => Duration.Record(
        duration.TotalSeconds,
        new KeyValuePair<string, object?>("grpc.method", MethodPath.Of(method).Value.TrimStart('/')),
        new KeyValuePair<string, object?>("grpc.status", StatusCodeNames.Of(status)));
}
