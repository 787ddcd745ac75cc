using System.Text.Json;
using Matcher.Server;

namespace Matcher.Service.Tests;

public sealed class KeyCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task KeyNew_Line_IsReadByTheConfigurationAndHoldsNoPlainKey()
    {
        CommandRun run = await CommandRun.OfAsync("key", "new", "--name", "赣州会", "--scope", "fair", "--fair", "f-1", "--json");

        using JsonDocument document = JsonDocument.Parse(run.Out);
        string line = document.RootElement.GetProperty("configuration").GetRawText();
        string plain = document.RootElement.GetProperty("key").GetString()!;
        HostOptions options = HostConfiguration.Read(_folder.File("matcher.json", $$"""{"dataFolder":"data","keys":[{{line}}]}"""));
        ApiKey key = Assert.Single(options.Keys);
        Assert.Equal(("赣州会", Scopes.Fair), (key.Name, key.Scopes));
        Assert.Equal("f-1", Assert.Single(key.Fairs).Value);
        Assert.DoesNotContain(plain, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyNew_Twice_GivesDifferentKeys()
    {
        CommandRun first = await CommandRun.OfAsync("key", "new", "--name", "a", "--scope", "admin");
        CommandRun second = await CommandRun.OfAsync("key", "new", "--name", "a", "--scope", "admin");

        Assert.Equal(0, first.ExitCode);
        Assert.NotEqual(first.Out.Split('\n')[0], second.Out.Split('\n')[0]);
    }

    public void Dispose() => _folder.Dispose();
}
