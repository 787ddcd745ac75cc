namespace Matcher.Grpc;

/// <summary>Limits and steps that hold for every service of an endpoint.</summary>
public sealed class GrpcServiceOptions
{
    /// <summary>The largest message that is sent or received unless set otherwise: 4 MiB, as in every gRPC implementation.</summary>
    public const int DefaultMaxMessageBytes = 4 * 1024 * 1024;

    /// <summary>The largest request message, before and after decompression. A larger one ends the call with RESOURCE_EXHAUSTED.</summary>
    public int MaxReceiveMessageBytes { get; init; } = DefaultMaxMessageBytes;

    /// <summary>The largest response message. A larger one ends the call with RESOURCE_EXHAUSTED.</summary>
    public int MaxSendMessageBytes { get; init; } = DefaultMaxMessageBytes;

    /// <summary>The steps around every call, outermost first.</summary>
    public IReadOnlyList<IServerInterceptor> Interceptors { get; init; } = [];

    /// <summary>The clock that deadlines are measured with.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
