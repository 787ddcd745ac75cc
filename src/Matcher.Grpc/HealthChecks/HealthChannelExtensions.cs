using Matcher.Grpc.Health.V1;

namespace Matcher.Grpc;

/// <summary>Asks a server for its health.</summary>
public static class HealthChannelExtensions
{
    /// <summary>The status of a service, or of the server as a whole; <see cref="HealthStatus.ServiceUnknown"/> when there is no such service.</summary>
    /// <exception cref="RpcException">The server cannot be reached or does not tell its health.</exception>
    public static async Task<HealthStatus> CheckHealthAsync(this GrpcChannel channel, string service = "", CallOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        try
        {
            HealthCheckResponse response = await channel.UnaryAsync<HealthCheckRequest, HealthCheckResponse>(
                HealthReflection.Descriptor.Services[0].FindMethodByName("Check"), new HealthCheckRequest { Service = service }, options);
            return (HealthStatus)response.Status;
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            return HealthStatus.ServiceUnknown;
        }
    }
}
