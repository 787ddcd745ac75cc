using Matcher.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

// Kestrel with HTTP/2 only, and the services on it.
internal static class WebServer
{
    // A write must never be answered with an error because its answer is large: requests are limited, answers hardly.
    private const int MaxSendBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<string> ServiceNames { get; } = [.. Contract.Services.Select(service => service.FullName)];

    public static WebApplication Build(HostOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        // A start that fails is thrown to the caller, who says it in plain words; the host's own trace would say it twice.
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.LogToConsole)
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        if (options.LogProvider is { } provider)
            builder.Logging.AddProvider(provider);
        builder.WebHost.UseKestrelCore();
        if (options.UsesTls)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Listen, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (options.UsesTls)
                    listen.UseHttps(Certificates.Load(options));
            });
        });
        return builder.Build();
    }

    public static HealthService Map(WebApplication app, HostOptions options, SnapshotKeeper keeper, ILogger logger)
    {
        var health = new HealthService(app.Lifetime.ApplicationStopping);
        foreach (string service in ServiceNames)
            health.SetStatus(service, HealthStatus.NotServing);
        IReadOnlyList<ServerServiceDefinition> services = Contract.Bind(options, keeper, logger);
        IEnumerable<ServerServiceDefinition> all = [.. services, health.Definition];
        app.MapGrpcServices([.. all, .. ReflectionService.For(all)], new GrpcServiceOptions
        {
            MaxReceiveMessageBytes = options.MaxReceiveBytes,
            MaxSendMessageBytes = MaxSendBytes,
            Interceptors = [new FaultInterceptor(logger), new AuthenticationInterceptor(new KeyRing(options.Keys))],
            TimeProvider = options.Time,
        });
        return health;
    }

    public static Uri Address(WebApplication app) => new(app.Urls.Single());

    public static ILogger GetLogger(this IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger(ServerLog.Category);
}
