using System.Text.Json;

namespace Matcher.Service.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Demo_Page_HasEveryPartMarkedSynthetic(string language)
    {
        CommandRun run = await CommandRun.OfAsync("demo", "--lang", language);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        string[] chapters = [.. run.Out.ReplaceLineEndings("").Split("══ ").Skip(1)];
        Assert.Equal(5, chapters.Length);
        Assert.All(chapters, chapter => Assert.Contains("SYNTHETIC", chapter, StringComparison.Ordinal));
        Assert.Contains("PERMISSION_DENIED", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Json_IsOneDocumentWithListsReasonsAndResults()
    {
        CommandRun run = await CommandRun.OfAsync("demo", "--json");

        using JsonDocument document = JsonDocument.Parse(run.Out);
        JsonElement root = document.RootElement;
        Assert.True(root.GetProperty("synthetic").GetBoolean());
        Assert.Equal(3, root.GetProperty("fair_shortlists").GetArrayLength());
        Assert.NotEqual(0, root.GetProperty("recommendations").GetProperty("posts").GetArrayLength());
        Assert.NotEqual(0, root.GetProperty("search").GetProperty("hits").GetArrayLength());
        Assert.False(root.GetProperty("explanation").GetProperty("blocked").GetBoolean());
    }

    [Fact]
    public async Task Demo_Keep_LeavesAStoreThatCommandsCanUse()
    {
        string kept = _folder.Sub("kept");
        await CommandRun.OfAsync("demo", "--keep", kept);

        CommandRun run = await CommandRun.OfAsync("status", "--data", kept, "--json");

        Assert.Equal(0, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(run.Out);
        Assert.Equal("300", document.RootElement.GetProperty("candidates").GetString());
        Assert.Equal("1", document.RootElement.GetProperty("fairs").GetString());
        Assert.Equal("8", document.RootElement.GetProperty("courses").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
