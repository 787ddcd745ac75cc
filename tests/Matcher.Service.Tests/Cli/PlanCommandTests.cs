using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Matcher.Service.Tests;

/// <summary><c>matcher plan</c>: to read, to print, to send.</summary>
public sealed class PlanCommandTests(SampleStore store) : IClassFixture<SampleStore>
{
    private const string Person = "c-0000003";

    [Fact]
    [Trait("Seed", "81")]
    public async Task Row81_TextMessageAndLargePrintPage_NameTheSamePostsInTheSameOrder()
    {
        CommandRun sms = await store.RunAsync("plan", "--candidate", Person, "--format", "sms");
        CommandRun html = await store.RunAsync("plan", "--candidate", Person, "--format", "html");
        CommandRun json = await store.RunAsync("plan", "--candidate", Person, "--json");

        Assert.Equal((0, ""), (sms.ExitCode, sms.Error));
        Assert.InRange(sms.Out.TrimEnd().Length, 1, 70);
        using JsonDocument plan = JsonDocument.Parse(json.Out);
        string[] titles = [.. plan.RootElement.GetProperty("content").GetProperty("oneThreeOne").GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("title").GetString()!)];
        Assert.Equal(3, titles.Length);
        XElement page = Page(html.Out);
        Assert.Equal(titles, page.Descendants("ol").First().Descendants("h3").Select(heading => heading.Value));
        int last = -1;
        for (int i = 0; i < titles.Length; i++)
        {
            int at = sms.Out.IndexOf($"{i + 1}.{titles[i][..Math.Min(3, titles[i].Length)]}", StringComparison.Ordinal);
            Assert.True(at > last, $"'{titles[i]}' does not follow in: {sms.Out}");
            last = at;
        }
    }

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("en", "en")]
    public async Task Html_IsAPlainLargePageThatNeedsNoNetwork(string language, string tag)
    {
        CommandRun run = await store.RunAsync("plan", "--candidate", Person, "--format", "html", "--lang", language);

        XElement page = Page(run.Out);
        Assert.Equal(tag, page.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.Single(page.Descendants("main"));
        Assert.NotEmpty(page.Descendants("title").Single().Value);
        // No heading skips a level.
        int before = 0;
        foreach (int level in page.Descendants().Where(one => Regex.IsMatch(one.Name.LocalName, "^h[1-6]$")).Select(one => one.Name.LocalName[1] - '0'))
        {
            Assert.True(level <= before + 1, $"h{level} follows h{before}");
            before = level;
        }

        Assert.Contains("color: #000; background: #fff", run.Out, StringComparison.Ordinal);
        Assert.Contains("@media print", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("http", run.Out, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("script"));
    }

    [Fact]
    public async Task Plan_MadeRecordedAndRenewed_ShowsVersionsAndServices()
    {
        const string someone = "c-0000007";
        CommandRun preview = await store.RunAsync("plan", "--candidate", someone);
        CommandRun make = await store.RunAsync("plan", "make", "--candidate", someone, "--wants-work", "true", "--because", "首次面谈");
        CommandRun record = await store.RunAsync("plan", "record", "--candidate", someone, "--kind", "career-guidance", "--note", "谈了工作意向");
        CommandRun renew = await store.RunAsync("plan", "renew", "--candidate", someone, "--because", "指导之后", "--status", "completed");
        CommandRun late = await store.RunAsync("plan", "renew", "--candidate", someone, "--because", "没看到新版", "--expected-version", "1");
        CommandRun versions = await store.RunAsync("plan", "versions", "--candidate", someone);
        CommandRun services = await store.RunAsync("plan", "services", "--candidate", someone);

        Assert.All([preview, make, record, renew, versions, services], run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Contains("还没有保存", preview.Out, StringComparison.Ordinal);
        Assert.Contains("缺1次职业指导", make.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("缺1次职业指导", renew.Out, StringComparison.Ordinal);
        Assert.Contains("指导之后", versions.Out, StringComparison.Ordinal);
        Assert.Contains("首次面谈", versions.Out, StringComparison.Ordinal);
        Assert.Contains("职业指导", services.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, late.ExitCode);
        Assert.Contains("version 2", late.Error, StringComparison.Ordinal);
        late.ShowsNoTrace();
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "--candidate", "nobody")]
    [InlineData("plan", "--candidate", Person, "--format", "fax")]
    [InlineData("plan", "renew", "--candidate", Person)]
    [InlineData("plan", "record", "--candidate", Person, "--kind", "party")]
    [InlineData("plan", "make", "--candidate", Person, "--employed-since", "soon")]
    public async Task Plan_WithBadArguments_SaysWhatIsWrong(params string[] arguments)
    {
        CommandRun run = await store.RunAsync(arguments);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
        run.ShowsNoTrace();
    }

    // Void elements apart, the page is well-formed.
    private static XElement Page(string html) => XElement.Parse(Regex.Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>"));
}
