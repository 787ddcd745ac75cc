using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace Matcher.Grpc;

/// <summary>
/// A status with machine-readable details: which fields are wrong, a stable reason, when to retry, which resource is meant.
/// Source: <c>google.rpc.Status</c> and the messages of <c>google/rpc/error_details.proto</c>.
/// </summary>
public sealed class RichStatus
{
    // Details travel as base64 in a header; common HTTP/2 stacks refuse header blocks above 8 KiB.
    private const int MaxDetailBytes = 4 * 1024;

    private readonly Google.Rpc.Status _proto;

    /// <summary>Starts a status without details.</summary>
    public RichStatus(StatusCode code, string message)
        : this(new Google.Rpc.Status { Code = (int)code, Message = message })
    {
    }

    private RichStatus(Google.Rpc.Status proto) => _proto = proto;

    /// <summary>The code.</summary>
    public StatusCode StatusCode => (StatusCode)_proto.Code;

    /// <summary>The text for developers.</summary>
    public string Message => _proto.Message;

    /// <summary>The stable reason in UPPER_SNAKE_CASE, or null.</summary>
    public string? Reason => Detail<ErrorInfo>()?.Type;

    /// <summary>Who defines <see cref="Reason"/>, or null.</summary>
    public string? Domain => Detail<ErrorInfo>()?.Domain;

    /// <summary>The facts that come with <see cref="Reason"/>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> ReasonMetadata =>
        Detail<ErrorInfo>()?.Metadata.ToDictionary(StringComparer.Ordinal) ?? [];

    /// <summary>The wrong fields with what is wrong with each, in order; empty when there are none.</summary>
    public IReadOnlyList<(string Field, string Description)> FieldViolations =>
        [.. Detail<BadRequest>()?.FieldViolations.Select(v => (v.Field, v.Description)) ?? []];

    /// <summary>How long to wait before asking again, or null.</summary>
    public TimeSpan? RetryDelay => Detail<RetryInfo>()?.RetryDelay?.ToTimeSpan();

    /// <summary>The type and the name of the resource that is meant, or null.</summary>
    public (string Type, string Name)? Resource => Detail<ResourceInfo>() is { } r ? (r.ResourceType, r.ResourceName) : null;

    /// <summary>Adds a wrong field, by its path in the request, <c>post.pay.floor</c> for example.</summary>
    public RichStatus WithFieldViolation(string field, string description)
    {
        BadRequest bad = Take<BadRequest>() ?? new BadRequest();
        bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = field, Description = description });
        return With(bad);
    }

    /// <summary>Sets the stable reason.</summary>
    public RichStatus WithReason(string reason, string domain, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        Take<ErrorInfo>();
        // Field 1 of ErrorInfo: "type" in the package's edition of the contract, "reason" in today's.
        var info = new ErrorInfo { Type = reason, Domain = domain };
        foreach ((string key, string value) in metadata ?? [])
            info.Metadata[key] = value;
        return With(info);
    }

    /// <summary>Sets how long to wait before asking again.</summary>
    public RichStatus WithRetryDelay(TimeSpan delay)
    {
        Take<RetryInfo>();
        return With(new RetryInfo { RetryDelay = Duration.FromTimeSpan(delay) });
    }

    /// <summary>Sets the resource that is meant.</summary>
    public RichStatus WithResource(string type, string name, string description = "")
    {
        Take<ResourceInfo>();
        return With(new ResourceInfo { ResourceType = type, ResourceName = name, Description = description });
    }

    /// <summary>
    /// The exception that ends a call with this status.
    /// Edge cases: what does not fit into 4 KiB is left out, field violations from the end first, then whole details; the code and the message always arrive.
    /// </summary>
    public RpcException ToException()
    {
        Google.Rpc.Status sent = Fit(_proto.Clone());
        Metadata trailers = [];
        trailers.Add(GrpcFields.StatusDetails, sent.ToByteArray());
        return new RpcException(new Status(StatusCode, Message), trailers);
    }

    /// <summary>The status that a call ended with; null when it came without details, or with details that cannot be read.</summary>
    public static RichStatus? From(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception.Trailers.GetValueBytes(GrpcFields.StatusDetails) is not { } bytes)
            return null;
        try
        {
            return new RichStatus(Google.Rpc.Status.Parser.ParseFrom(bytes));
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    // The status as one item of a batch answers it.
    internal Google.Rpc.Status ToProto() => _proto.Clone();

    private static Google.Rpc.Status Fit(Google.Rpc.Status status)
    {
        if (status.Message.Length > StatusMessage.MaxUtf8Bytes / 4)
            status.Message = status.Message[..(StatusMessage.MaxUtf8Bytes / 4)];
        while (status.CalculateSize() > MaxDetailBytes && status.Details.Count > 0)
        {
            int index = status.Details.ToList().FindIndex(d => d.Is(BadRequest.Descriptor));
            BadRequest? bad = index < 0 ? null : status.Details[index].Unpack<BadRequest>();
            if (bad is { FieldViolations.Count: > 1 })
            {
                bad.FieldViolations.RemoveAt(bad.FieldViolations.Count - 1);
                status.Details[index] = Any.Pack(bad);
            }
            else
            {
                status.Details.RemoveAt(status.Details.Count - 1);
            }
        }

        return status;
    }

    private T? Detail<T>()
        where T : class, IMessage<T>, new()
    {
        foreach (Any detail in _proto.Details)
        {
            if (detail.TryUnpack(out T unpacked))
                return unpacked;
        }

        return null;
    }

    private T? Take<T>()
        where T : class, IMessage<T>, new()
    {
        T? found = Detail<T>();
        if (found is not null)
            _proto.Details.RemoveAt(_proto.Details.ToList().FindIndex(d => d.Is(found.Descriptor)));
        return found;
    }

    private RichStatus With(IMessage detail)
    {
        _proto.Details.Add(Any.Pack(detail));
        return this;
    }
}
