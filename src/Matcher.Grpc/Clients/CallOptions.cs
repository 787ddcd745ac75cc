namespace Matcher.Grpc;

/// <summary>What one call asks for beyond its request. The default value asks for nothing.</summary>
public readonly record struct CallOptions
{
    /// <summary>Metadata to send, after that of the channel; null for none.</summary>
    public Metadata? Headers { get; init; }

    /// <summary>
    /// When to stop waiting; null for never.
    /// Units and range: UTC.
    /// </summary>
    public DateTime? Deadline { get; init; }

    /// <summary>Cancels the call; the server is told.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The largest response message; null takes the channel's.</summary>
    public int? MaxReceiveMessageBytes { get; init; }

    /// <summary>Whether requests are sent gzip-compressed.</summary>
    public bool CompressRequests { get; init; }

    /// <summary>Options with a deadline this long from now; none when that lies beyond the calendar.</summary>
    public static CallOptions WithTimeout(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        DateTime now = DateTime.UtcNow;
        return new() { Deadline = timeout < DateTime.MaxValue - now ? now + timeout : null, CancellationToken = cancellationToken };
    }
}
