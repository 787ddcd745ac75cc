using Matcher.Grpc;
using Matcher.Grpc.Health.V1;

namespace Matcher.Tests;

public sealed class HealthServiceTests
{
    private static readonly MethodPath Watch = HealthReflection.Descriptor.Services[0].FindMethodByName("Watch");
    private static readonly MethodPath Check = HealthReflection.Descriptor.Services[0].FindMethodByName("Check");
    private static readonly MethodPath List = HealthReflection.Descriptor.Services[0].FindMethodByName("List");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static CallOptions Within => CallOptions.WithTimeout(TimeSpan.FromSeconds(30), Token);

    [Fact]
    public async Task Check_BeforeAndAfterWarmUp_TellsTheStatus()
    {
        (TrialServer server, HealthService health) = await StartAsync();
        await using (server)
        {
            HealthStatus before = await server.Channel.CheckHealthAsync(options: Within);
            health.SetStatus("", HealthStatus.Serving);
            health.SetStatus("matcher.v1.SearchService", HealthStatus.Serving);

            Assert.Equal(HealthStatus.NotServing, before);
            Assert.Equal(HealthStatus.Serving, await server.Channel.CheckHealthAsync(options: Within));
            Assert.Equal(HealthStatus.Serving, await server.Channel.CheckHealthAsync("matcher.v1.SearchService", Within));
        }
    }

    [Fact]
    public async Task Check_UnknownService_IsNotFound()
    {
        (TrialServer server, _) = await StartAsync();
        await using (server)
        {
            var request = new HealthCheckRequest { Service = "nobody" };

            RpcException e = await Assert.ThrowsAsync<RpcException>(() => server.Channel.UnaryAsync<HealthCheckRequest, HealthCheckResponse>(Check, request, Within));

            Assert.Equal(StatusCode.NotFound, e.StatusCode);
            Assert.Equal(HealthStatus.ServiceUnknown, await server.Channel.CheckHealthAsync("nobody", Within));
        }
    }

    [Fact]
    public async Task List_Services_NamesAllWithStatus()
    {
        (TrialServer server, HealthService health) = await StartAsync();
        await using (server)
        {
            health.SetStatus("a", HealthStatus.Serving);

            HealthListResponse response = await server.Channel.UnaryAsync<HealthListRequest, HealthListResponse>(List, new HealthListRequest(), Within);

            Assert.Equal(["", "a"], response.Statuses.Keys.Order(StringComparer.Ordinal));
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, response.Statuses["a"].Status);
        }
    }

    [Fact]
    public async Task Watch_ServiceAppearsAndServerStops_TellsEachChangeAndEndsCleanly()
    {
        (TrialServer server, HealthService health) = await StartAsync();
        await using (server)
        {
            await using var updates = server.Channel.ServerStreamingAsync<HealthCheckRequest, HealthCheckResponse>(
                Watch, new HealthCheckRequest { Service = "a" }, Within, Token).GetAsyncEnumerator(Token);

            Assert.Equal(HealthCheckResponse.Types.ServingStatus.ServiceUnknown, await NextAsync(updates));
            health.SetStatus("a", HealthStatus.Serving);
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, await NextAsync(updates));
            Task stopped = server.StopAsync();
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, await NextAsync(updates));
            Assert.False(await updates.MoveNextAsync());
            await stopped;
        }
    }

    [Fact]
    public void SetStatus_ServiceUnknown_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthService(Token).SetStatus("a", HealthStatus.ServiceUnknown));
    }

    private static async Task<HealthCheckResponse.Types.ServingStatus> NextAsync(IAsyncEnumerator<HealthCheckResponse> updates)
    {
        Assert.True(await updates.MoveNextAsync());
        return updates.Current.Status;
    }

    private static async Task<(TrialServer Server, HealthService Health)> StartAsync()
    {
        HealthService? health = null;
        TrialServer server = await TrialServer.StartAsync(stopping => [(health = new HealthService(stopping)).Definition]);
        return (server, health!);
    }
}
