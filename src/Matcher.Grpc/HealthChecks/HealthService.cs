using Matcher.Grpc.Health.V1;

namespace Matcher.Grpc;

/// <summary>
/// Tells load balancers and tools whether services answer.
/// Edge cases: the empty name is the server as a whole, NOT_SERVING until set; an unknown name is NOT_FOUND for Check, SERVICE_UNKNOWN for Watch.
/// Source: gRPC health checking protocol, <c>grpc.health.v1</c>.
/// </summary>
public sealed class HealthService
{
    // The protocol lets servers bound List; a client that wants more asks by name.
    private const int MaxListed = 100;

    private readonly Lock _changing = new();
    private readonly Dictionary<string, HealthStatus> _statuses = new(StringComparer.Ordinal) { [""] = HealthStatus.NotServing };
    private readonly CancellationToken _stopping;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Makes the service.</summary>
    /// <param name="stopping">Cancelled when the server begins to stop: everything turns NOT_SERVING, and watches end.</param>
    public HealthService(CancellationToken stopping = default)
    {
        _stopping = stopping;
        Definition = ServiceBinder.For(HealthReflection.Descriptor.Services[0])
            .Unary<HealthCheckRequest, HealthCheckResponse>("Check", CheckAsync)
            .Unary<HealthListRequest, HealthListResponse>("List", ListAsync)
            .ServerStreaming<HealthCheckRequest, HealthCheckResponse>("Watch", WatchAsync)
            .Build();
        stopping.Register(Signal);
    }

    /// <summary>The service to map.</summary>
    public ServerServiceDefinition Definition { get; }

    /// <summary>Sets the status of a service; the empty name is the server as a whole. Watchers are told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is not one that a service can have.</exception>
    public void SetStatus(string service, HealthStatus status)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (status is not (HealthStatus.Unknown or HealthStatus.Serving or HealthStatus.NotServing))
            throw new ArgumentOutOfRangeException(nameof(status), status, "A service is Unknown, Serving or NotServing.");
        lock (_changing)
            _statuses[service] = status;
        Signal();
    }

    private Task<HealthCheckResponse> CheckAsync(HealthCheckRequest request, ServerCallContext context)
    {
        HealthStatus status = Current(request.Service);
        return status == HealthStatus.ServiceUnknown
            ? throw new RpcException(new Status(StatusCode.NotFound, "No such service."))
            : Task.FromResult(Response(status));
    }

    private Task<HealthListResponse> ListAsync(HealthListRequest request, ServerCallContext context)
    {
        string[] services;
        lock (_changing)
            services = [.. _statuses.Keys.Order(StringComparer.Ordinal)];
        if (services.Length > MaxListed)
            throw new RpcException(new Status(StatusCode.ResourceExhausted, $"More than {MaxListed} services; use Check."));

        var response = new HealthListResponse();
        foreach (string service in services)
            response.Statuses[service] = Response(Current(service));
        return Task.FromResult(response);
    }

    private async Task WatchAsync(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responses, ServerCallContext context)
    {
        HealthStatus? told = null;
        while (true)
        {
            // The signal is taken before the status is read, so that no change falls between the two.
            Task changed = Volatile.Read(ref _changed).Task;
            bool last = _stopping.IsCancellationRequested;
            HealthStatus status = Current(request.Service);
            if (status != told)
                await responses.WriteAsync(Response(status), context.CancellationToken);
            told = status;
            if (last)
                return;
            await changed.WaitAsync(context.CancellationToken);
        }
    }

    private HealthStatus Current(string service)
    {
        lock (_changing)
        {
            if (!_statuses.TryGetValue(service, out HealthStatus status))
                return HealthStatus.ServiceUnknown;
            return _stopping.IsCancellationRequested ? HealthStatus.NotServing : status;
        }
    }

    private void Signal() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static HealthCheckResponse Response(HealthStatus status) =>
        new() { Status = (HealthCheckResponse.Types.ServingStatus)status };
}
