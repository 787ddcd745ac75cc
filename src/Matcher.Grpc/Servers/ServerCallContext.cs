namespace Matcher.Grpc;

/// <summary>What a handler knows of the call it answers. Valid until the handler's task ends.</summary>
public abstract class ServerCallContext
{
    /// <summary>The full method name, <c>/package.Service/Method</c>.</summary>
    public abstract string Method { get; }

    /// <summary>The authority that the client asked for.</summary>
    public abstract string Host { get; }

    /// <summary>The other end: <c>ipv4:address:port</c>, <c>ipv6:[address]:port</c> or <c>unknown</c>.</summary>
    public abstract string Peer { get; }

    /// <summary>
    /// When the client stops waiting.
    /// Units and range: UTC; <see cref="DateTime.MaxValue"/> when the client set none.
    /// </summary>
    public abstract DateTime Deadline { get; }

    /// <summary>The metadata that came with the request.</summary>
    public abstract Metadata RequestHeaders { get; }

    /// <summary>The metadata to send after the response.</summary>
    public abstract Metadata ResponseTrailers { get; }

    /// <summary>Cancelled when the client cancels or goes away, or when the deadline passes.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>The status to end with when the handler returns; OK unless set. Another code leaves the response message unsent.</summary>
    public Status Status { get; set; }

    /// <summary>Facts that interceptors leave for handlers, the caller's identity for example.</summary>
    public IDictionary<object, object> UserState { get; } = new Dictionary<object, object>();

    /// <summary>Sends the response headers now instead of with the first message.</summary>
    /// <exception cref="InvalidOperationException">The headers have been sent.</exception>
    public abstract Task WriteResponseHeadersAsync(Metadata responseHeaders);
}
