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

    [Theory]
    [InlineData("总账会计", "2-06-03-00")]
    [InlineData("家政服務員", "4-10-01-06")]
    [InlineData("云计算销售", "unknown")]
    [InlineData("😀😀", "unknown")]
    public async Task Code_Title_ShowsItsOccupationOrUnknown(string title, string expected)
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "code", title, "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{title}: {expected}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_TenThousandCharacters_IsReadByItsBeginning()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "code", "保安员" + new string('好', 10_000), "--text", new string('坏', 10_000), "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Out.Length, 1, 1000);
    }

    [Fact]
    public async Task Code_Json_HoldsWhatWouldBeStoredAndTheBestCodes()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "code", "总账会计", "--top", "2", "--json");

        using var answer = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.Equal("2-06-03-00", answer.RootElement.GetProperty("occupation").GetString());
        Assert.Equal(2, answer.RootElement.GetProperty("codes").GetArrayLength());
    }

    [Fact]
    public async Task Code_NoSuchNumberOfCodes_IsRefused()
    {
        CommandRun run = await CommandRun.OfAsync("lexicon", "code", "会计", "--top", "0", "--lang", "en");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("--top", run.Error, StringComparison.Ordinal);
    }
}
