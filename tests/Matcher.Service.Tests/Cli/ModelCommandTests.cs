namespace Matcher.Service.Tests;

public sealed class ModelCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-model-").FullName;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "models", "hand-set-prior", "2");

    [Fact]
    public async Task Export_ShippedWeights_WritesTheShippedTables()
    {
        CommandRun run = await ExportAsync(Path.Combine(Shipped, "weights.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(Shipped, "tables.csv")), File.ReadAllText(Path.Combine(_folder, "tables.csv")));
        Assert.Equal(File.ReadAllText(Path.Combine(Shipped, "manifest.json")), File.ReadAllText(Path.Combine(_folder, "manifest.json")));
    }

    [Fact]
    public async Task Export_PriorWithItsSection_PutsItIntoTheCardAndKeepsTheRest()
    {
        File.WriteAllText(Path.Combine(_folder, "card.md"), "# mine\n\nMy words.\n\n## The type prior\nOld.\n\n## Known limits\n- Mine.\n");

        CommandRun run = await ExportAsync(Path.Combine(Shipped, "weights.csv"));

        string prior = File.ReadAllText(Path.Combine(Shipped, "prior-card.md"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"# mine\n\nMy words.\n\n{prior.Trim()}\n\n## Known limits\n- Mine.\n", File.ReadAllText(Path.Combine(_folder, "card.md")));
    }

    [Fact]
    public void Card_OfTheShippedModel_HasTheSectionThatItsPriorCameWith() =>
        Assert.Contains(File.ReadAllText(Path.Combine(Shipped, "prior-card.md")).Trim(), File.ReadAllText(Path.Combine(Shipped, "card.md")), StringComparison.Ordinal);

    [Fact]
    public async Task Export_WeightsWithAHole_NamesTheFileAndTheBin()
    {
        string weights = Path.Combine(_folder, "weights.csv");
        File.WriteAllText(weights, File.ReadAllText(Path.Combine(Shipped, "weights.csv")).Replace("reserved,yes,0.4\n", "", StringComparison.Ordinal));

        CommandRun run = await ExportAsync(weights);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'yes' of 'reserved'", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
        Assert.False(File.Exists(Path.Combine(_folder, "manifest.json")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<CommandRun> ExportAsync(string weights) => CommandRun.OfAsync(
        "model", "export", "--weights", weights, "--out", _folder, "--name", "hand-set-prior", "--model-version", "2",
        "--training-data", "weights: none, every one was set by hand and is unverified; prior: the labels of 1,378 identified posts", "--prior", Shipped, "--lang", "en");
}
