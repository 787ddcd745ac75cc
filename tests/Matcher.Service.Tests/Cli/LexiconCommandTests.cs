namespace Matcher.Service.Tests;

/// <summary><c>matcher lexicon</c>.</summary>
public sealed class LexiconCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matcher-lexicon-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_WithoutFiles_FindsNoFaultInTheLexiconCarried()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "check", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 faults", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FaultyFile_NamesLineAndFails()
    {
        string file = Path.Combine(_folder, "faulty.tsv");
        await File.WriteAllTextAsync(file, "@a\ttrade\t甲\ta\n甲\ta\n甲\tb\n", TestContext.Current.CancellationToken);

        CommandRun run = await CommandRun.OfAsync("lexicon", "check", file, "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(file + ":3: term '甲' stands twice", run.Out, StringComparison.Ordinal);
        Assert.Contains(file + ":3: concept 'b' is not defined", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingFile_SaysSo()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "check", Path.Combine(_folder, "none.tsv"), "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none.tsv", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Stats_Carried_CountsConceptsAndTerms()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "stats", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("trade:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_TwoTitles_ShowsTermsAndParts()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "why", "月嫂", "育婴护理", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("月嫂 → care.infant", run.Out, StringComparison.Ordinal);
        Assert.Contains("in all", run.Out, StringComparison.Ordinal);
    }
}
