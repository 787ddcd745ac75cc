using System.Text.Json;

namespace Matcher.Service.Tests;

/// <summary><c>matcher changes</c>.</summary>
public sealed class ChangesCommandTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Fact]
    public async Task Changes_ForAPersonAndForAPost_ShowWhatWouldHelp()
    {
        string posts = store.Folder.File("far.csv", "id,title,region,education,closes_on\nfar-1,数据录入员,310101,master,2099-12-31\n");
        string people = store.Folder.File("near.csv", "id,residence,education,willing_to_move,consents\nnear-1,360702,junior_secondary,false,match\n");
        Assert.Equal(0, (await store.RunAsync("import", "posts", posts)).ExitCode);
        CommandRun import = await store.RunAsync("import", "candidates", people);
        Assert.True(import.ExitCode == 0, import.Out + import.Error);

        CommandRun person = await store.RunAsync("changes", "--candidate", "near-1");
        CommandRun pair = await store.RunAsync("changes", "--candidate", "near-1", "--post", "far-1", "--json", "--lang", "en");
        CommandRun post = await store.RunAsync("changes", "--post", "far-1", "--lang", "en");
        CommandRun nobody = await store.RunAsync("changes", "--candidate", "nobody-1");

        Assert.Equal((0, ""), (person.ExitCode, person.Error));
        Assert.Contains("愿意去外省工作", person.Out, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(pair.Out);
        Assert.Equal(
            ["education:relaxed", "move:other_province"],
            answer.RootElement.GetProperty("sets")[0].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("id").GetString()));
        Assert.Equal((0, ""), (post.ExitCode, post.Error));
        Assert.Contains("people", post.Out, StringComparison.Ordinal);
        Assert.Equal(1, nobody.ExitCode);
        Assert.Contains("nobody-1", nobody.Error, StringComparison.Ordinal);
    }
}
