using Matcher.Grpc;
using Matcher.Matching;
using Matcher.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Matcher.Server;

/// <summary>A running service: the gRPC contract over one data folder.</summary>
public sealed class MatcherHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SnapshotKeeper _keeper;
    private readonly ILogger _logger;
    private ServiceFile? _file;
    private bool _isDisposed;

    private MatcherHost(WebApplication app, SnapshotKeeper keeper, ILogger logger)
    {
        _app = app;
        _keeper = keeper;
        _logger = logger;
        Address = new Uri("http://unset");
    }

    /// <summary>Where the service listens.</summary>
    public Uri Address { get; private set; }

    /// <summary>
    /// Starts a service and returns when it serves. While it warms up the port is open, health says NOT_SERVING and calls get UNAVAILABLE.
    /// </summary>
    /// <exception cref="HostOptionsException">The options would be unsafe or cannot work.</exception>
    /// <exception cref="StoreException">The store cannot be opened, or another process has it.</exception>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<MatcherHost> StartAsync(HostOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        HostOptionChecks.Check(options);
        WebApplication app = WebServer.Build(options);
        ILogger logger = app.Services.GetLogger();
        var keeper = new SnapshotKeeper(options.Time, options.Settings, logger);
        var host = new MatcherHost(app, keeper, logger);
        try
        {
            HealthService health = WebServer.Map(app, options, keeper, logger);
            await app.StartAsync(cancellationToken);
            host.Address = WebServer.Address(app);
            await Task.Run(() => WarmUp(keeper, options, logger, cancellationToken), cancellationToken);
            await host.AnnounceAsync(options, health, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the service stops; cancelling the token stops it.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops the service: running calls get a few seconds to end, then the pool is saved for the next start, and store and index are closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _file?.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _keeper.Dispose();
    }

    private static void WarmUp(SnapshotKeeper keeper, HostOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        LoadedModel model = LoadedModel.Read(options.ModelPath);
        SqliteRecordStore store = SqliteRecordStore.Open(options.DataFolder, options.Time);
        var shelf = new ModelShelf(options.DataFolder);
        shelf.Clear();
        keeper.WarmUp(store, () => Engines.OpenPostIndex(options.DataFolder), new PoolImageFile(options.DataFolder, logger), model, shelf, RuleSet.Shipped, cancellationToken);
        ImportSpool.Clear(options.DataFolder);
    }

    private async Task AnnounceAsync(HostOptions options, HealthService health, CancellationToken cancellationToken)
    {
        _file = ServiceFile.Write(options.DataFolder, Address, options.Time.GetUtcNow());
        Versions versions = await _keeper.ReadAsync(snapshot => snapshot.Versions, cancellationToken);
        ServerLog.Serving(_logger, Address, Engines.Name, _keeper.Index.Name, versions.Model, versions.Rules, versions.Store);
        if (options.Keys.Count == 0)
            ServerLog.NoKeys(_logger);
        if (!options.UsesTls && options.AllowPlainTextBeyondLoopback)
            ServerLog.PlainText(_logger);
        foreach (string service in WebServer.ServiceNames.Prepend(""))
            health.SetStatus(service, HealthStatus.Serving);
    }
}
