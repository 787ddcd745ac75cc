namespace Matcher.Grpc;

/// <summary>Whether a service answers. The numbers are those of <c>grpc.health.v1</c>.</summary>
public enum HealthStatus
{
    /// <summary>Nothing has been said yet.</summary>
    Unknown = 0,

    /// <summary>It answers.</summary>
    Serving = 1,

    /// <summary>It does not answer: warming up, or shutting down.</summary>
    NotServing = 2,

    /// <summary>There is no such service; watchers hear of it when it appears.</summary>
    ServiceUnknown = 3,
}
