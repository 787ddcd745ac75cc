using System.Globalization;

namespace Matcher.Service.Tests;

/// <summary><c>--csv FILE</c> of lists and <c>--rows-csv FILE</c> of imports.</summary>
public sealed class CsvOutputTests(SampleStore store) : IClassFixture<SampleStore>
{
    private const string Mark = "\uFEFF";

    [Theory]
    [InlineData("search 员 --open-on any --page-size 7", "岗位编号", 7)]
    [InlineData("shortlist --post p-000001 --page-size 5", "求职者编号", 5)]
    [InlineData("recommend --candidate c-0000001 --page-size 5", "岗位编号", 5)]
    [InlineData("recommend --candidate c-0000001 --page-size 5 --not-personalised", "得分", 5)]
    public async Task List_WithCsv_WritesThePagesRowsMarkedSynthetic(string line, string header, int rows)
    {
        string output = store.Folder.Sub($"{Guid.NewGuid():N}.csv");
        string[] arguments = line.Split(' ');
        CommandRun page = await store.RunAsync(arguments);

        CommandRun run = await store.RunAsync([.. arguments, "--csv", output]);

        Assert.Equal((0, page.Out), (run.ExitCode, run.Out));
        Assert.Contains($"已写入 {rows} 行", run.Error, StringComparison.Ordinal);
        string text = await TextAsync(output);
        Assert.StartsWith(Mark, text, StringComparison.Ordinal);
        List<string[]> table = CsvText.Parse(text[1..]);
        Assert.Contains(header, table[0]);
        Assert.Equal(rows + 1, table.Count);
        Assert.All(table, row => Assert.Equal(table[0].Length, row.Length));
        Assert.All(table.Skip(1), row => Assert.Equal("SYNTHETIC", row[^1]));
        Assert.False(File.Exists(output + ".unfinished"));
    }

    [Fact]
    public async Task Shortlist_WithCsv_WritesScoresAsNumbers()
    {
        string output = store.Folder.Sub("numbers.csv");

        await store.RunAsync("shortlist", "--post", "p-000001", "--page-size", "3", "--csv", output, "--lang", "en");

        List<string[]> table = CsvText.Parse((await TextAsync(output))[1..]);
        int score = Array.IndexOf(table[0], "score");
        Assert.All(table.Skip(1), row => Assert.True(double.TryParse(row[score], NumberStyles.Float, CultureInfo.InvariantCulture, out _)));
        Assert.Equal(["1", "2", "3"], table.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task Search_OfPostsWithFormulas_WritesNoneThatRuns()
    {
        string hostile = "=HYPERLINK(\"\"http://example.org\"\",\"\"量子飞船\"\")";
        string file = store.Folder.File("hostile.csv", $"id,title,employer,place\nx-1,\"{hostile}\",@量子公司,-量子路1号\nx-2,＝量子飞船,+量子公司,\"\t=量子路\"\n");
        await store.RunAsync("import", "posts", file);
        string output = store.Folder.Sub("hostile-out.csv");

        CommandRun run = await store.RunAsync("search", "量子飞船", "--open-on", "any", "--csv", output);

        Assert.Equal(0, run.ExitCode);
        List<string[]> table = CsvText.Parse((await TextAsync(output))[1..]);
        Assert.Equal(3, table.Count);
        Assert.Contains(table, row => row.Any(cell => cell.StartsWith("'=HYPERLINK(\"", StringComparison.Ordinal)));
        Assert.All(table.SelectMany(row => row), cell => Assert.False(cell.TrimStart().Length > 0 && "=+-@＝＋－＠".Contains(cell.TrimStart()[0], StringComparison.Ordinal), cell));
    }

    [Fact]
    public async Task Import_WithRowsCsv_AccountsForEveryRow()
    {
        string rows = string.Concat(Enumerable.Range(0, 250).Select(i => $"r-{i},工种{i}号,面议\n"));
        string file = store.Folder.File("rows.csv", $"id,title,pay\n{rows}ok-1,量子工程师,3000元/月\n=1+1,坏编号,\n,23 24,\n");
        string output = store.Folder.Sub("rows-out.csv");

        CommandRun run = await store.RunAsync("import", "posts", file, "--dry-run", "--rows-csv", output);

        Assert.Equal(0, run.ExitCode);
        List<string[]> table = CsvText.Parse((await TextAsync(output))[1..]);
        Assert.Equal(["行", "结果", "字段", "原因", "原值", "改为", "记录"], table[0]);
        Assert.Equal(Enumerable.Range(2, 253).Select(row => row.ToString(CultureInfo.InvariantCulture)), table.Skip(1).Select(row => row[0]).Distinct());
        Assert.Equal(["已修正", "pay", "面议"], [table[1][1], table[1][2], table[1][4]]);
        Assert.Contains(table, row => row[0] == "252" && row[1] == "已接受" && row[2].Length == 0 && row[6] == "ok-1");
        Assert.Contains(table, row => row[0] == "253" && row[1] == "已拒绝" && row[2] == "id" && row[4] == "'=1+1");
    }

    [Fact]
    public async Task Import_OfPeopleWithRowsCsv_WritesNoValueOfAnyPerson()
    {
        string number = "36070219851230003142";
        string file = store.Folder.File("people.csv", $"id,birth_date,education,certificate,certificate_consent\nk-1,1985-12-31,某学历,{number},yes\n{number[..18]},,,,\n");
        string output = store.Folder.Sub("people-out.csv");

        await store.RunAsync("import", "candidates", file, "--dry-run", "--rows-csv", output);

        string text = await TextAsync(output);
        Assert.Equal(2, CsvText.Parse(text[1..]).Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.DoesNotContain(number[6..17], text, StringComparison.Ordinal);
        Assert.DoesNotContain("某学历", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1985", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAFileThatIsThere_IsRefusedUnlessForced()
    {
        string output = store.Folder.File("taken.csv", "mine");

        CommandRun refused = await store.RunAsync("search", "员", "--csv", output);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Empty(refused.Out);
        Assert.Equal("mine", await TextAsync(output));
        Assert.Equal(0, (await store.RunAsync("search", "员", "--csv", output, "--force")).ExitCode);
        Assert.StartsWith(Mark, await TextAsync(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search 员 --csv {0}", 1, "--csv")]
    [InlineData("search 员 --csv {0}/none/out.csv", 1, "--csv")]
    [InlineData("search 员 --force", 2, "--force")]
    [InlineData("search --queries q.tsv --trec run.txt --csv {0}/out.csv", 2, "--csv")]
    [InlineData("import posts {1} --rows-csv {1} --force", 2, "--rows-csv")]
    [InlineData("import posts {1} --suggest-mapping --rows-csv {0}/out.csv", 2, "--rows-csv")]
    public async Task Csv_ThatCannotBe_NamesTheOptionAndWritesNothing(string line, int exitCode, string named)
    {
        string input = store.Folder.File("input.csv", "title\n量子门卫\n");
        string[] before = Directory.GetFiles(store.Folder.FullPath);

        CommandRun run = await store.RunAsync(string.Format(CultureInfo.InvariantCulture, line, store.Folder.FullPath, input).Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
        Assert.Equal(before, Directory.GetFiles(store.Folder.FullPath));
        Assert.Equal("title\n量子门卫\n", await TextAsync(input));
    }

    [Fact]
    public async Task Import_ThatFails_LeavesNoFileOfRows()
    {
        string file = store.Folder.File("unknown.csv", "titel\n门卫\n");
        string output = store.Folder.Sub("never.csv");

        CommandRun run = await store.RunAsync("import", "posts", file, "--rows-csv", output);

        Assert.NotEqual(0, run.ExitCode);
        Assert.False(File.Exists(output));
        Assert.False(File.Exists(output + ".unfinished"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--dry-run")]
    public async Task Import_OfWhichEveryRowIsRefused_ExitsOne(string option)
    {
        string file = store.Folder.File("refused.csv", "title,pay\n,3000\n23 24,2000\n");

        CommandRun run = await store.RunAsync(["import", "posts", file, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("refused.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 行全部被拒绝", run.Error, StringComparison.Ordinal);
        Assert.Contains("拒绝 2 = 2 行", run.Out, StringComparison.Ordinal);
    }

    // Not File.ReadAllText, which takes the mark away.
    private static async Task<string> TextAsync(string path) =>
        System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
}
