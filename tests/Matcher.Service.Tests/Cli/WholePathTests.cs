using System.Globalization;
using System.Text.Json;
using Matcher.Cli;

namespace Matcher.Service.Tests;

/// <summary>From files to answers, by the commands alone.</summary>
public sealed class WholePathTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Fact]
    public async Task Import_Again_AddsNothing()
    {
        CommandRun run = await store.RunAsync("import", "posts", SampleFiles.Posts, "--json");

        using JsonDocument report = JsonDocument.Parse(run.Out);
        JsonElement root = report.RootElement;
        Assert.Equal("0", root.GetProperty("added").GetString());
        Assert.Equal("0", root.GetProperty("changed").GetString());
        long rows = Number(root, "rows");
        Assert.Equal(rows, Number(root, "accepted") + Number(root, "repaired") + Number(root, "merged") + Number(root, "refused"));
        Assert.Equal(120, rows);
    }

    [Fact]
    public async Task Import_DryRun_WritesNothing()
    {
        string before = (await store.RunAsync("status", "--json")).Out;
        string file = store.Folder.File("more.csv", "id,title\nx-1,客服专员\nx-2,\n");

        CommandRun run = await store.RunAsync("import", "posts", file, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("拒绝 1 = 2 行", run.Out, StringComparison.Ordinal);
        Assert.Equal(Number(before, "posts"), Number((await store.RunAsync("status", "--json")).Out, "posts"));
    }

    [Fact]
    public async Task Import_TerminalCommandsInACell_AreShownAsPictures()
    {
        string file = store.Folder.File("escapes.csv", "id,title\nx-3,\u001b[2J\u001b]0;title\u0007客服\n");

        CommandRun run = await store.RunAsync("import", "posts", file, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("␛[2J", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u0007', run.Out);
    }

    [Fact]
    public async Task Import_CoursesOfAnAgency_ShowsHowItsColumnsAreReadAndRefusesWhatCannotBe()
    {
        string file = store.Folder.File("培训.csv", "课程编号,课程名称,培训机构,地区,职业/工种,名额,开班日期,结业日期,报名截止,前置要求\n"
            + "GZ-1,数据标注员班,甲学校,章贡区,数据标注员,30,2026-12-01,2026-12-20,2026-11-25,初中及以上\nGZ-2,按摩班,甲学校,章贡区,,-1,2026-12-20,2026-12-01,,\n");

        CommandRun run = await store.RunAsync("import", "courses", file, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("training-courses", run.Out, StringComparison.Ordinal);
        Assert.Contains("education/mentioned, requirements", run.Out, StringComparison.Ordinal);
        Assert.Contains("拒绝 1 = 2 行", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnknownMapping_NamesTheShippedOnes()
    {
        CommandRun run = await store.RunAsync("import", "posts", SampleFiles.Posts, "--mapping", "no-such-mapping");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("mapping_name", run.Error, StringComparison.Ordinal);
        Assert.Contains("scarce-posts-government", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Import_BinaryFile_IsRefused()
    {
        string path = store.Folder.Sub("noise.csv");
        await File.WriteAllBytesAsync(path, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))], TestContext.Current.CancellationToken);

        CommandRun run = await store.RunAsync("import", "posts", path);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("noise.csv", run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Search_Word_FindsPostsThatHaveIt()
    {
        CommandRun run = await store.RunAsync("search", "装配工", "--open-on", "any", "--facet", "form", "--json");

        using JsonDocument answer = JsonDocument.Parse(run.Out);
        Assert.NotEqual(0, Number(answer.RootElement, "totalSize"));
        Assert.All(answer.RootElement.GetProperty("hits").EnumerateArray(), hit => Assert.Contains("装配工", hit.GetProperty("post").GetProperty("title").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_Education_LeavesOutPostsThatAskForMore()
    {
        CommandRun run = await store.RunAsync("search", "", "--education", "primary", "--open-on", "any", "--facet", "education", "--json");

        Assert.Equal(0, run.ExitCode);
        using JsonDocument answer = JsonDocument.Parse(run.Out);
        Assert.All(
            answer.RootElement.GetProperty("facets")[0].GetProperty("counts").EnumerateArray(),
            count => Assert.Contains(count.GetProperty("value").GetString(), new[] { "unknown", "none", "primary" }));
    }

    [Theory]
    [InlineData("shortlist --post no-such-post", 1, "no-such-post")]
    [InlineData("recommend --candidate no-such-person", 1, "no-such-person")]
    [InlineData("explain --post no-such-post --candidate c-0000001", 1, "no-such-post")]
    [InlineData("shortlist --post p-000001 --fair no-such-fair", 1, "no-such-fair")]
    [InlineData("shortlist --post p-000001 --page-token nonsense", 2, "page_token")]
    [InlineData("search 客服 --page-token nonsense", 2, "page_token")]
    [InlineData("shortlist --post 空 格", 2, "格")]
    public async Task Ask_ForWhatIsNotThere_SaysSo(string line, int exitCode, string named)
    {
        CommandRun run = await store.RunAsync(line.Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task Pair_InShortlistAndExplanation_HasOneScoreAndPartsThatAddUp()
    {
        CommandRun shortlist = await store.RunAsync("shortlist", "--post", "p-000008", "--json", "--page-size", "1");
        using JsonDocument list = JsonDocument.Parse(shortlist.Out);
        JsonElement first = list.RootElement.GetProperty("candidates")[0].GetProperty("match");

        CommandRun explanation = await store.RunAsync("explain", "--post", "p-000008", "--candidate", first.GetProperty("candidateId").GetString()!, "--json");

        using JsonDocument explained = JsonDocument.Parse(explanation.Out);
        JsonElement match = explained.RootElement.GetProperty("match");
        Assert.Equal(Number(first, "score"), Number(match, "score"));
        Assert.Equal(Number(match, "score"), match.GetProperty("parts").EnumerateArray().Sum(part => Number(part, "points")));
    }

    [Theory]
    [InlineData("zh", "合计", "各部分相加正好等于得分")]
    [InlineData("en", "total", "The parts add up to the score exactly")]
    public async Task Explain_Page_SpeaksTheLanguageAndCarriesNoMarkup(string language, string total, string exact)
    {
        CommandRun run = await store.RunAsync("explain", "--post", "p-000008", "--candidate", "c-0000048", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(total, run.Out, StringComparison.Ordinal);
        Assert.Contains(exact, run.Out, StringComparison.Ordinal);
        Assert.Contains("SYNTHETIC", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain("[/]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommend_Page_ListsPostsAndWhatKeptOthersOut()
    {
        CommandRun run = await store.RunAsync("recommend", "--candidate", "c-0000048", "--page-size", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  1  ", run.Out, StringComparison.Ordinal);
        Assert.Contains("至少被一项条件挡住", run.Out, StringComparison.Ordinal);
        Assert.Contains("--page-token", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommend_PageTokenAsPrinted_ContinuesTheList()
    {
        CommandRun first = await store.RunAsync("recommend", "--candidate", "c-0000048", "--page-size", "3");
        string token = first.Out.Split('\n').Single(line => line.Contains("--page-token ", StringComparison.Ordinal)).Split("--page-token ")[1];

        CommandRun second = await store.RunAsync("recommend", "--candidate", "c-0000048", "--page-size", "3", "--page-token", token);

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("   4  ", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_ThenAsk_GivesTheSameAnswer()
    {
        string[] question = ["recommend", "--candidate", "c-0000048", "--json"];
        string before = (await store.RunAsync(question)).Out;

        CommandRun run = await store.RunAsync("rebuild");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, (await store.RunAsync(question)).Out);
    }

    private static long Number(JsonElement parent, string name) => long.Parse(parent.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static long Number(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Number(document.RootElement, name);
    }
}
