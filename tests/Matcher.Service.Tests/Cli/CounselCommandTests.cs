using System.Text.Json;

namespace Matcher.Service.Tests;

/// <summary><c>matcher counsel</c>.</summary>
public sealed class CounselCommandTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Fact]
    public async Task Arrange_ThenShowAndJournal_TellWhatWasDoneAndTheListFollows()
    {
        (string person, string[] posts) = await SomebodyAsync();

        CommandRun run = await store.RunAsync("counsel", "arrange", "--candidate", person, "--pin", posts[2], "--reason", "离家近");
        CommandRun late = await store.RunAsync("counsel", "arrange", "--candidate", person, "--hide", posts[0], "--reason", "不想去");
        CommandRun show = await store.RunAsync("counsel", "show", "--candidate", person);
        CommandRun journal = await store.RunAsync("counsel", "journal", "--candidate", person, "--lang", "en");
        CommandRun list = await store.RunAsync("recommend", "--candidate", person);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEqual(0, late.ExitCode);
        Assert.Contains("expected_version", late.Error, StringComparison.Ordinal);
        Assert.Contains("调整版本 1", show.Out, StringComparison.Ordinal);
        Assert.Contains("pinned", journal.Out, StringComparison.Ordinal);
        Assert.Contains("置顶(原第 3 位)· test:离家近", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskReview_ThenSignOff_EmptiesTheQueue()
    {
        (string person, _) = await SomebodyAsync();

        CommandRun asked = await store.RunAsync("counsel", "ask-review", "--candidate", person, "--why", "想让人看看", "--json");
        using JsonDocument answer = JsonDocument.Parse(asked.Out);
        string id = answer.RootElement.GetProperty("review").GetProperty("reviewId").GetString()!;
        CommandRun queue = await store.RunAsync("counsel", "reviews");
        CommandRun signed = await store.RunAsync("counsel", "sign-off", id, "--decision", "upheld", "--why", "看过了");
        CommandRun after = await store.RunAsync("counsel", "reviews", "--lang", "en");

        Assert.Contains("等待 1 件", queue.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (signed.ExitCode, signed.Error));
        Assert.Contains("维持", signed.Out, StringComparison.Ordinal);
        Assert.Contains("0 waiting", after.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_AsALetter_NamesNobodyAndAnAnswerIsRecorded()
    {
        (string person, string[] posts) = await SomebodyAsync();

        CommandRun page = await store.RunAsync("questions", "--candidate", person);
        CommandRun letter = await store.RunAsync("questions", "--post", posts[0], "--format", "text");
        using JsonDocument json = JsonDocument.Parse((await store.RunAsync("questions", "--post", posts[0], "--format", "json")).Out);
        CommandRun answer = await store.RunAsync("answer", "--post", posts[0], "--fact", "post.provisions.captions", "--value", "yes", "--on", "2026-01-01", "--said-by", "王经理");
        CommandRun wrong = await store.RunAsync("answer", "--post", posts[0], "--fact", "post.provisions.captions", "--value", "maybe", "--on", "2026-01-01", "--said-by", "王经理");

        Assert.Equal((0, ""), (page.ExitCode, page.Error));
        Assert.Contains("要问什么", page.Out, StringComparison.Ordinal);
        Assert.Contains("请您告诉我们", letter.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"c-\d{7}|post\.", letter.Out);
        Assert.True(json.RootElement.GetProperty("groups").GetArrayLength() > 0);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("refused", wrong.Error, StringComparison.Ordinal);
    }

    private async Task<(string Person, string[] Posts)> SomebodyAsync()
    {
        for (int number = 0; number < 50; number++)
        {
            string person = $"c-{number:0000000}";
            using JsonDocument list = JsonDocument.Parse((await store.RunAsync("recommend", "--candidate", person, "--json")).Out);
            if (list.RootElement.TryGetProperty("personalised", out JsonElement personal) && personal.GetBoolean()
                && list.RootElement.TryGetProperty("posts", out JsonElement posts) && posts.GetArrayLength() > 2
                && !(list.RootElement.TryGetProperty("arrangementVersion", out JsonElement version) && version.GetString() != "0"))
                return (person, [.. posts.EnumerateArray().Select(post => post.GetProperty("post").GetProperty("postId").GetString()!)]);
        }

        throw new InvalidOperationException("The sample has nobody with three posts.");
    }
}
