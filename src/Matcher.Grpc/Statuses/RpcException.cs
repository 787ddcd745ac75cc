namespace Matcher.Grpc;

/// <summary>A call that ended with another status than OK: thrown by handlers to end a call, and by the client.</summary>
public sealed class RpcException : Exception
{
    /// <summary>Makes the exception from a status.</summary>
    public RpcException(Status status)
        : this(status, [])
    {
    }

    /// <summary>Makes the exception from a status and the metadata to send after it.</summary>
    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, null)
    {
    }

    internal RpcException(Status status, Metadata trailers, Exception? cause)
        : base(status.ToString(), cause)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    /// <summary>How the call ended.</summary>
    public Status Status { get; }

    /// <summary>The code of <see cref="Status"/>.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>The metadata that came, or is to be sent, after the status.</summary>
    public Metadata Trailers { get; }
}
