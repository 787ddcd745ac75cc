namespace Matcher.Grpc;

/// <summary>The outcome of a call: a code, and a text for developers.</summary>
public readonly record struct Status
{
    private readonly string? _detail;

    /// <summary>Makes a status from its code and text.</summary>
    public Status(StatusCode statusCode, string detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        StatusCode = statusCode;
        _detail = detail;
    }

    /// <summary>Success without a text.</summary>
    public static Status DefaultSuccess => new(StatusCode.OK, "");

    /// <summary>Cancellation without a text.</summary>
    public static Status DefaultCancelled => new(StatusCode.Cancelled, "");

    /// <summary>The code.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>The text; empty when there is none.</summary>
    public string Detail => _detail ?? "";

    /// <summary>The status in the form that log lines and exception messages use.</summary>
    public override string ToString() => $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")";
}
