using Matcher.Cli;

namespace Matcher.Service.Tests;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Serve_UntilCancelled_AnnouncesItselfAnswersAndLeavesNoAnnouncement()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new LineWatcher();
        using var error = new StringWriter();
        var terminal = Terminal.Captured(output, error, new Dictionary<string, string>());

        Task<int> serving = new MatcherCommand(terminal).RunAsync(["serve", "--data", _folder.FullPath, "--listen", "127.0.0.1:0", "--dev-key", "--lang", "en"], stop.Token);
        string keyLine = await output.WaitAsync("throw-away admin key: ", TestContext.Current.CancellationToken);
        CommandRun refused = await CommandRun.OfAsync("status", "--data", _folder.FullPath, "--key", "wrong");
        CommandRun answered = await CommandRun.OfAsync("status", "--data", _folder.FullPath, "--key", keyLine.Split(": ")[1]);
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("KEY_UNKNOWN", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, answered.ExitCode);
        Assert.False(File.Exists(_folder.Sub("service.json")));
    }

    [Fact]
    public async Task Serve_OnATakenPort_NamesTheOptionWithoutATrace()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        CommandRun run = await CommandRun.OfAsync("serve", "--data", _folder.FullPath, "--listen", taken.LocalEndpoint.ToString()!, "--dev-key", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--listen", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    public void Dispose() => _folder.Dispose();
}
