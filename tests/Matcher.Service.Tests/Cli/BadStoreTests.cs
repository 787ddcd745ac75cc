namespace Matcher.Service.Tests;

/// <summary>Data folders and services that a command cannot use.</summary>
public sealed class BadStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Data_File_IsRefused()
    {
        string file = _folder.File("data", "");

        CommandRun run = await CommandRun.OfAsync("status", "--data", file);

        AssertFailed(run, "--data");
    }

    [Fact]
    public async Task Data_UnderAFile_CannotBeMade()
    {
        string file = _folder.File("data", "");

        CommandRun run = await CommandRun.OfAsync("status", "--data", Path.Combine(file, "sub"));

        AssertFailed(run, "--data");
    }

    [Fact]
    public async Task Data_StoreThatIsNoDatabase_IsRefusedAndUnchanged()
    {
        await CommandRun.OfAsync("status", "--data", _folder.FullPath);
        string store = Directory.EnumerateFiles(_folder.FullPath, "*.db").Order(StringComparer.Ordinal).Single(path => !path.Contains("index", StringComparison.Ordinal));
        string text = string.Concat(Enumerable.Repeat("这不是数据库。", 200));
        await File.WriteAllTextAsync(store, text, TestContext.Current.CancellationToken);

        CommandRun run = await CommandRun.OfAsync("status", "--data", _folder.FullPath);

        AssertFailed(run, "--data");
        Assert.Equal(text, await File.ReadAllTextAsync(store, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Data_ServiceRunsAndNoKeyGiven_AsksForTheKey()
    {
        Announce("http://127.0.0.1:1", Environment.ProcessId, DateTimeOffset.UtcNow);

        CommandRun run = await CommandRun.OfAsync("status", "--data", _folder.FullPath);

        AssertFailed(run, "--key");
        Assert.Contains("http://127.0.0.1:1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_AnnouncementOfADeadProcess_CountsAsNone()
    {
        Announce("http://127.0.0.1:1", int.MaxValue, DateTimeOffset.UtcNow);

        CommandRun run = await CommandRun.OfAsync("status", "--data", _folder.FullPath);

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Data_AnnouncementOlderThanTheProcess_CountsAsNone()
    {
        Announce("http://127.0.0.1:1", Environment.ProcessId, new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));

        CommandRun run = await CommandRun.OfAsync("status", "--data", _folder.FullPath);

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Server_NotThere_SaysSo()
    {
        CommandRun run = await CommandRun.OfAsync("status", "--server", "http://127.0.0.1:1", "--key", "x");

        AssertFailed(run, "无法连接");
    }

    public void Dispose() => _folder.Dispose();

    private void Announce(string address, int processId, DateTimeOffset startedAt) =>
        _folder.File("service.json", $$"""{"address":"{{address}}","processId":{{processId}},"startedAt":"{{startedAt:O}}"}""");

    private static void AssertFailed(CommandRun run, string named)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        run.ShowsNoTrace();
    }
}
