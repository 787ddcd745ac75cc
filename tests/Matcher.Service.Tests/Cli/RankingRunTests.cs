namespace Matcher.Service.Tests;

/// <summary><c>matcher search --queries FILE --trec OUT</c>.</summary>
public sealed class RankingRunTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Fact]
    public async Task Run_Queries_WritesARunFileInTheirOrder()
    {
        string queries = store.Folder.File("q.tsv", "7\t装配工\nq-2\t客服 录入\n3\t，！\n10\t员\n");
        string output = store.Folder.Sub("run.txt");

        CommandRun run = await store.RunAsync("search", "--queries", queries, "--trec", output, "--run-name", "fts5-a");

        Assert.Equal(0, run.ExitCode);
        RunFile file = RunFile.Parse(await TextAsync(output));
        Assert.Equal("fts5-a", file.Tag);
        // A query that finds nothing has no lines.
        Assert.Equal(["7", "q-2", "10"], file.Topics);
        Assert.Contains("1 个没有岗位", run.Out, StringComparison.Ordinal);
        Assert.All(file.Documents("7"), id => Assert.StartsWith("p-", id, StringComparison.Ordinal));
        Assert.False(File.Exists(output + ".unfinished"));
    }

    [Fact]
    public async Task Run_Again_WritesTheSameBytes()
    {
        string queries = store.Folder.File("again.tsv", "\uFEFF1\t员\r\n2\t装配 数据\r\n");
        string output = store.Folder.Sub("again.txt");

        await store.RunAsync("search", "--queries", queries, "--trec", output);
        string first = await TextAsync(output);
        await store.RunAsync("search", "--queries", queries, "--trec", output);

        Assert.Equal(first, await TextAsync(output));
        Assert.Equal(["1", "2"], RunFile.Parse(first).Topics);
    }

    [Fact]
    public async Task Run_Depth_CutsTheRanking()
    {
        string queries = store.Folder.File("depth.tsv", "1\t员");
        string output = store.Folder.Sub("depth.txt");
        await store.RunAsync("search", "--queries", queries, "--trec", output);
        IReadOnlyList<string> whole = RunFile.Parse(await TextAsync(output)).Documents("1");

        await store.RunAsync("search", "--queries", queries, "--trec", output, "--depth", "3");

        Assert.True(whole.Count > 3);
        Assert.Equal(whole.Take(3), RunFile.Parse(await TextAsync(output)).Documents("1"));
    }

    [Fact]
    public async Task Run_FirstOfTheRun_IsFoundBySearch()
    {
        string queries = store.Folder.File("one.tsv", "1\t装配工");
        string output = store.Folder.Sub("one.txt");

        await store.RunAsync("search", "--queries", queries, "--trec", output, "--region", "36");
        CommandRun search = await store.RunAsync("search", "装配工", "--region", "36", "--open-on", "any", "--json", "--page-size", "100");

        using var answer = System.Text.Json.JsonDocument.Parse(search.Out);
        IEnumerable<string?> found = answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("post").GetProperty("postId").GetString());
        Assert.Contains(RunFile.Parse(await TextAsync(output)).Documents("1")[0], found);
    }

    [Theory]
    [InlineData("1\t客服\n二 客服\n", "第 2 行", "制表符")]
    [InlineData("1\t客服\n\n2\t会计\n", "第 2 行", "制表符")]
    [InlineData("\t客服\n", "第 1 行", "编号为空")]
    [InlineData("1\t客服\n2\t会计\n1\t司机\n", "第 3 行", "第 1 行")]
    [InlineData("a b\t客服\n", "第 1 行", "空白")]
    [InlineData("1\t\n", "第 1 行", "0 个字符")]
    [InlineData("1\t客\u0001服\n", "第 1 行", "U+0001")]
    [InlineData("", "没有查询", "bad.tsv")]
    public async Task Run_BadLine_IsNamedAndNothingIsWritten(string content, string line, string problem)
    {
        string queries = store.Folder.File("bad.tsv", content);
        string output = store.Folder.Sub("bad.txt");

        CommandRun run = await store.RunAsync("search", "--queries", queries, "--trec", output);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task Search_SortedByDistance_ShowsTheKilometres()
    {
        CommandRun run = await store.RunAsync("search", "", "--sort", "distance", "--near", "赣州", "--page-size", "3", "--open-on", "any");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("公里", run.Out, StringComparison.Ordinal);
    }

    private static Task<string> TextAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
