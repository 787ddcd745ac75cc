namespace Matcher.Service.Tests;

/// <summary>What is wrong before any service is asked.</summary>
public sealed class BadArgumentTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("", "demo, import")]
    [InlineData("bogus", "bogus")]
    [InlineData("search 客服 --page-size -1", "--page-size")]
    [InlineData("search 客服 --page-size ten", "--page-size")]
    [InlineData("search 客服 --page-size 101", "1 到 100")]
    [InlineData("search 客服 --region 999999", "--region")]
    [InlineData("search 客服 --region 朝阳", "110105")]
    [InlineData("search 客服 --region 火星", "--region")]
    [InlineData("search 客服 --form part_time", "quota")]
    [InlineData("search 客服 --work-mode office", "home_based")]
    [InlineData("search 客服 --education unspecified", "bachelor")]
    [InlineData("search 客服 --pay -5", "--pay")]
    [InlineData("search 客服 --open-on 2026-13-01", "--open-on")]
    [InlineData("search 客服 --provision wings", "--provision")]
    [InlineData("search 客服 --facet colour", "province")]
    [InlineData("search 客服 --education bachelor --education master", "--education")]
    [InlineData("search 客服 --sort price", "distance")]
    [InlineData("search 客服 --sort pay --sort date", "--sort")]
    [InlineData("search 客服 --sort distance", "--near")]
    [InlineData("search 客服 --near 360702", "--sort")]
    [InlineData("search 客服 --sort distance --near 火星", "--near")]
    [InlineData("search --queries q.tsv", "--trec")]
    [InlineData("search --trec run.txt", "--queries")]
    [InlineData("search 客服 --run-name mine", "--run-name")]
    [InlineData("search 客服 --depth 5", "--depth")]
    [InlineData("search --queries q.tsv --trec run.txt --depth 0", "--depth")]
    [InlineData("search 客服 --queries q.tsv --trec run.txt", "TEXT")]
    [InlineData("search --queries q.tsv --trec run.txt --sort pay", "--sort")]
    [InlineData("search --queries q.tsv --trec run.txt --facet form", "--facet")]
    [InlineData("search --queries q.tsv --trec run.txt --page-size 5", "--page-size")]
    [InlineData("search 客服 --no-such-option", "--no-such-option")]
    [InlineData("search 客服 --server nowhere", "--server")]
    [InlineData("shortlist", "--post")]
    [InlineData("shortlist --post", "--post")]
    [InlineData("recommend", "--candidate")]
    [InlineData("explain --post p-1", "--candidate")]
    [InlineData("changes", "--candidate")]
    [InlineData("changes --candidate c-1 --size 3", "1 到 2")]
    [InlineData("changes --post p-1 --size 1", "--size")]
    [InlineData("changes --post p-1 --most 21", "1 到 20")]
    [InlineData("import", "posts, candidates, fairs, courses")]
    [InlineData("import posts", "FILE")]
    [InlineData("import employers x.csv", "employers")]
    [InlineData("key new --name x --scope god", "counsellor")]
    [InlineData("key new --scope admin", "--name")]
    [InlineData("key new --name x --scope fair", "--fair")]
    [InlineData("key new --name x --scope admin --fair f-1", "--fair")]
    [InlineData("key new --name x --scope fair --fair 空格", "--fair")]
    [InlineData("serve --listen 5155 --dev-key", "--listen")]
    [InlineData("serve --listen 0.0.0.0:0 --dev-key", "listen")]
    [InlineData("serve --tls-certificate no-such.pem --dev-key --listen 127.0.0.1:0", "certificatePath")]
    [InlineData("serve", "--dev-key")]
    [InlineData("simulate --candidates 5 --posts 5 --seed 1", "--out")]
    [InlineData("simulate --candidates -5 --posts 5 --seed 1 --out x", "--candidates")]
    [InlineData("simulate --candidates 5 --posts 5 --seed 1 --out x --unknown 1.5", "--unknown")]
    [InlineData("simulate --candidates 5 --posts 5 --seed 1 --out x --fair-posts 0", "--fair-posts")]
    [InlineData("status --lang fr", "--lang")]
    public async Task Arguments_NotAllowed_ExitTwoAndSayWhatIs(string line, string named)
    {
        string data = _folder.Sub("data");

        CommandRun run = await CommandRun.OfAsync([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--data", data]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        run.ShowsNoTrace();
        Assert.False(Directory.Exists(data) && Directory.EnumerateFiles(data, "*.db").Any());
    }

    [Fact]
    public async Task Arguments_WrongInEnglish_AreExplainedInEnglish()
    {
        CommandRun run = await CommandRun.OfAsync("search", "x", "--page-size", "0", "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Error: --page-size: \"0\" is no whole number from 1 to 100", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_MissingFile_NamesIt()
    {
        CommandRun run = await CommandRun.OfAsync("import", "posts", _folder.Sub("none.csv"), "--data", _folder.Sub("data"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none.csv", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Import_FolderInPlaceOfFile_IsRefused()
    {
        CommandRun run = await CommandRun.OfAsync("import", "candidates", _folder.FullPath, "--data", _folder.Sub("data"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("文件夹", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Import_MissingMappingFile_NamesTheOption()
    {
        string file = _folder.File("posts.csv", "id,title\n1,客服\n");

        CommandRun run = await CommandRun.OfAsync("import", "posts", file, "--mapping", _folder.Sub("none.json"), "--data", _folder.Sub("data"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--mapping", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Serve_MissingConfiguration_NamesTheOption()
    {
        CommandRun run = await CommandRun.OfAsync("serve", "--config", _folder.Sub("none.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--config", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Serve_ConfigurationWithUnknownWord_NamesTheWord()
    {
        string file = _folder.File("matcher.json", """{"dataFolder":"data","kees":[]}""");

        CommandRun run = await CommandRun.OfAsync("serve", "--config", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("kees", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Simulate_FolderThatCannotBeMade_NamesTheOption()
    {
        string file = _folder.File("taken", "");

        CommandRun run = await CommandRun.OfAsync("simulate", "--candidates", "1", "--posts", "1", "--seed", "1", "--out", Path.Combine(file, "sub"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Demo_FolderToKeepInUse_IsRefused()
    {
        _folder.File("something", "");

        CommandRun run = await CommandRun.OfAsync("demo", "--keep", _folder.FullPath);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--keep", run.Error, StringComparison.Ordinal);
        Assert.Equal(["something"], Directory.EnumerateFileSystemEntries(_folder.FullPath).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();
}
