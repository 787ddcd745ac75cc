using System.Text.Json;
using Matcher.Cli;

namespace Matcher.Service.Tests;

/// <summary><c>matcher courses</c>, and search with and without related words.</summary>
public sealed class CoursesCommandTests(SampleStore store) : IClassFixture<SampleStore>
{
    [Fact]
    public async Task Courses_ForAPost_ShowsTheReasons()
    {
        string posts = store.Folder.File("label.csv", "id,title,occupation,required_skills\nl-1,数据标注员,4-04-05-05,电脑操作\n");
        Assert.Equal(0, (await store.RunAsync("import", "courses", SampleFiles.Courses)).ExitCode);
        Assert.Equal(0, (await store.RunAsync("import", "posts", posts)).ExitCode);

        CommandRun run = await store.RunAsync("courses", "--for-post", "l-1");
        CommandRun json = await store.RunAsync("courses", "--for-post", "l-1", "--json", "--lang", "en");
        CommandRun all = await store.RunAsync("courses", "--region", "36", "--page-size", "3");
        CommandRun none = await store.RunAsync("courses", "--for-post", "nobody");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("数据标注员培训", run.Out, StringComparison.Ordinal);
        Assert.Contains("课程面向岗位的职业", run.Out, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(json.Out);
        JsonElement first = answer.RootElement.GetProperty("links")[0];
        Assert.Equal("course-data-labelling", first.GetProperty("courseId").GetString());
        Assert.Contains("leads to the post's occupation", first.GetProperty("links")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, all.ExitCode);
        Assert.Contains("竹编", all.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, none.ExitCode);
    }

    [Fact]
    public async Task Search_OtherWordsForTheSameWork_AreShownUnlessExactWordsAreAsked()
    {
        string posts = store.Folder.File("clean.csv", "id,title,text\nz-1,清洁工,早班\n");
        Assert.Equal(0, (await store.RunAsync("import", "posts", posts)).ExitCode);

        CommandRun related = await store.RunAsync("search", "保洁", "--open-on", "any", "--page-size", "100");
        CommandRun exact = await store.RunAsync("search", "保洁", "--open-on", "any", "--page-size", "100", "--exact-words");

        Assert.Contains("z-1", related.Out, StringComparison.Ordinal);
        Assert.Contains("同类工作:清洁工", related.Out, StringComparison.Ordinal);
        Assert.Equal(0, exact.ExitCode);
        Assert.DoesNotContain("z-1", exact.Out, StringComparison.Ordinal);
    }
}
