namespace Matcher.Grpc;

/// <summary>What holds for every call of a channel.</summary>
public sealed class GrpcChannelOptions
{
    /// <summary>Metadata to send with every call, an API key for example.</summary>
    public Metadata DefaultHeaders { get; init; } = [];

    /// <summary>The largest response message, before and after decompression.</summary>
    public int MaxReceiveMessageBytes { get; init; } = GrpcServiceOptions.DefaultMaxMessageBytes;

    /// <summary>The largest request message.</summary>
    public int MaxSendMessageBytes { get; init; } = GrpcServiceOptions.DefaultMaxMessageBytes;

    /// <summary>The transport, for special TLS settings; not disposed with the channel. Null makes one.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>The clock that deadlines are measured with.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
