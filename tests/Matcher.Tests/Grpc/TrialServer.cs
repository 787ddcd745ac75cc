using Matcher.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Matcher.Tests;

// Real Kestrel on a free loopback port, with HTTP/2 only, and what it logged.
internal sealed class TrialServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TrialServer(WebApplication app, LogRecorder log, GrpcChannelOptions? channelOptions)
    {
        _app = app;
        Log = log;
        Address = new Uri(app.Urls.Single());
        Channel = GrpcChannel.ForAddress(Address, channelOptions);
    }

    public Uri Address { get; }

    public GrpcChannel Channel { get; }

    public LogRecorder Log { get; }

    public static Task<TrialServer> StartAsync(TrialHandlers? handlers = null, GrpcServiceOptions? options = null, GrpcChannelOptions? channelOptions = null) =>
        StartAsync(_ => [(handlers ?? new TrialHandlers()).Bind()], options, channelOptions);

    public static async Task<TrialServer> StartAsync(
        Func<CancellationToken, IEnumerable<ServerServiceDefinition>> services,
        GrpcServiceOptions? options = null,
        GrpcChannelOptions? channelOptions = null,
        HttpProtocols protocols = HttpProtocols.Http2)
    {
        var log = new LogRecorder();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = protocols));
        WebApplication app = builder.Build();
        app.MapGrpcServices(services(app.Lifetime.ApplicationStopping), options);
        await app.StartAsync();
        return new TrialServer(app, log, channelOptions);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
    }
}
