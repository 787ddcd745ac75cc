using Matcher.Cli;
using Matcher.Server;
using Matcher.Simulation;

namespace Matcher.Service.Tests;

/// <summary>
/// The sample, imported by commands, and a service on it that keeps the sample's day, so that its posts are open whenever tests run.
/// Commands are given its address: its announcement in the folder carries the sample's day and counts as left behind.
/// </summary>
public sealed class SampleStore : IAsyncLifetime
{
    private readonly string _key;
    private readonly ApiKey _admin;
    private MatcherHost? _host;

    public SampleStore() => (_key, _admin) = ApiKey.New("test", Scopes.Admin);

    public TestFolder Folder { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var options = new HostOptions { DataFolder = Folder.Sub("data"), Keys = [_admin], Time = new SampleClock(PopulationSettings.Sample.Day) };
        _host = await MatcherHost.StartAsync(options, TestContext.Current.CancellationToken);
        foreach ((string kind, string file) in new[] { ("posts", SampleFiles.Posts), ("candidates", SampleFiles.Candidates) })
            Assert.Equal(0, (await RunAsync("import", kind, file)).ExitCode);
    }

    /// <summary>Runs a command on the sample with its key in the environment.</summary>
    internal Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(
        new Dictionary<string, string> { ["MATCHER_API_KEY"] = _key }, [.. arguments, "--server", _host!.Address.ToString()]);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        Folder.Dispose();
    }
}
