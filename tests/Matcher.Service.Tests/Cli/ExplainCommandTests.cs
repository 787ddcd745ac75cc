using System.Text.Json;

namespace Matcher.Service.Tests;

/// <summary><c>matcher explain --reader</c> and <c>matcher why-not</c>.</summary>
public sealed class ExplainCommandTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Theory]
    [InlineData("zh", "适合您|谈一谈|现在不行|先问清楚")]
    [InlineData("en", "suits you|worth a talk|not possible|Too little")]
    public async Task Explain_ForThePerson_PrintsPlainLinesWithoutScores(string language, string summaries)
    {
        CommandRun run = await store.RunAsync("explain", "--post", "p-000008", "--candidate", "c-0000048", "--reader", "person", "--lang", language);
        CommandRun counted = await store.RunAsync("explain", "--post", "p-000008", "--candidate", "c-0000048", "--reader", "person", "--with-numbers", "--lang", language);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(summaries, run.Out);
        Assert.DoesNotContain(".", run.Out.Replace("[SYNTHETIC DATA]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"[+-]\d\.\d{4}", counted.Out);
    }

    [Fact]
    public async Task Explain_ForTheEmployerOfAnotherPost_IsRefusedWithAReason()
    {
        CommandRun run = await store.RunAsync("explain", "--post", "p-000001", "--candidate", "c-0000048", "--reader", "employer");

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEqual("", run.Error);
        run.ShowsNoTrace();
    }

    [Fact]
    public async Task WhyNot_TheLastPostOfTheWholeList_NamesItsRank()
    {
        CommandRun listed = await store.RunAsync("recommend", "--candidate", "c-0000048", "--page-size", "500", "--json");
        using JsonDocument list = JsonDocument.Parse(listed.Out);
        JsonElement last = list.RootElement.GetProperty("posts").EnumerateArray().Last();
        string post = last.GetProperty("post").GetProperty("postId").GetString()!;
        string rank = last.GetProperty("rank").GetString()!;

        CommandRun page = await store.RunAsync("why-not", "--post", post, "--candidate", "c-0000048", "--page-size", "1");
        CommandRun english = await store.RunAsync("why-not", "--post", post, "--candidate", "c-0000048", "--page-size", "1", "--lang", "en");
        CommandRun json = await store.RunAsync("why-not", "--post", post, "--candidate", "c-0000048", "--page-size", "1", "--json");
        CommandRun person = await store.RunAsync("why-not", "--post", post, "--candidate", "c-0000048", "--page-size", "1", "--reader", "person");

        Assert.Equal((0, ""), (page.ExitCode, page.Error));
        Assert.Contains($"排在第 {rank} 位", page.Out, StringComparison.Ordinal);
        Assert.Contains($"Rank {rank} of {rank}", english.Out, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(json.Out);
        Assert.Equal("ABSENCE_REASON_RANKED_LOWER", answer.RootElement.GetProperty("reason").GetString());
        Assert.Matches("排在前面|抽签", person.Out);
    }

    [Theory]
    [InlineData("why-not --post no-such-post --candidate c-0000048", 1, "no-such-post")]
    [InlineData("why-not --post p-000008 --candidate nobody", 1, "nobody")]
    [InlineData("why-not --post p-000008 --candidate c-0000048 --reader employer", 2, "reader")]
    [InlineData("why-not --post p-000008 --candidate c-0000048 --page-size 501", 2, "--page-size")]
    [InlineData("explain --post p-000008 --candidate c-0000048 --reader king", 2, "king")]
    public async Task Ask_WithAMistake_NamesIt(string line, int exitCode, string named)
    {
        CommandRun run = await store.RunAsync(line.Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        run.ShowsNoTrace();
    }
}
