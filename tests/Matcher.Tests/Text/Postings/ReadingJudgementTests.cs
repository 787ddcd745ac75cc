using System.Text.Json;
using Matcher.Text;

namespace Matcher.Tests;

public class ReadingJudgementTests
{
    // Found and right, in percent, over 300 posts that nobody looked at who wrote the words; a little below what was measured.
    [Theory]
    [InlineData("speak", 90, 90)]
    [InlineData("contact", 90, 70)]
    [InlineData("learn", 78, 74)]
    [InlineData("read_write", 68, 78)]
    [InlineData("attention", 80, 80)]
    [InlineData("endurance", 80, 64)]
    [InlineData("travel", 58, 85)]
    public void Read_DemandsOfRealPosts_AreFoundAsReadersFindThem(string axis, int precision, int recall)
    {
        var read = AnnotatedPosts.Texts().SelectMany(post => PostTextReader.Read(post.Value.Title, post.Value.Text).Demands
            .Select(demand => (post.Key, JsonNamingPolicy.SnakeCaseLower.ConvertName(demand.Axis.ToString()))));

        Judge(axis, read, kind => kind == axis, precision, recall);
    }

    [Fact]
    public void Check_WordingsOfRealPosts_AreFoundAsReadersFindThem()
    {
        var found = AnnotatedPosts.Texts().SelectMany(post => Wordings.Check($"{post.Value.Title}\n{post.Value.Text}")
            .Select(finding => (post.Key, "body " + JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Rule.Kind.ToString()))));

        Judge("body", found, kind => kind.StartsWith("body ", StringComparison.Ordinal), 90, 90);
    }

    private static void Judge(string name, IEnumerable<(int Row, string Kind)> found, Func<string, bool> isWanted, int precision, int recall)
    {
        var (both, one) = AnnotatedPosts.Facts(isWanted);
        var counted = found.Where(fact => isWanted(fact.Kind) && !one.Contains(fact)).ToHashSet();
        var hits = counted.Count(both.Contains);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {both.Count} facts, {counted.Count} found, {hits} right");
        Assert.True(both.Count >= 20);
        Assert.InRange(100 * hits / counted.Count, precision, 100);
        Assert.InRange(100 * hits / both.Count, recall, 100);
    }
}
