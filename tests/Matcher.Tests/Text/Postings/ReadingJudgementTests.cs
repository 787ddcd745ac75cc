using System.Text.Json;
using Matcher.Text;

namespace Matcher.Tests;

public class ReadingJudgementTests
{
    // Found and right, in percent, a little below what was measured. Rules were mended on the even rows; nobody who wrote rules looked at the odd ones.
    [Theory]
    [InlineData("speak", 94, 96)]
    [InlineData("contact", 94, 92)]
    [InlineData("learn", 85, 88)]
    [InlineData("read_write", 86, 78)]
    [InlineData("endurance", 78, 62)]
    public void Read_DemandsOfPostsSetAside_AreFoundAsReadersFindThem(string axis, int precision, int recall) =>
        Judge(axis, Demands().Where(fact => IsOdd(fact.Row)), kind => kind == axis, IsOdd, precision, recall);

    // Too few cases in the odd rows.
    [Theory]
    [InlineData("attention", 88, 88)]
    [InlineData("endurance", 86, 80)]
    [InlineData("travel", 84, 90)]
    public void Read_DemandsOfRealPosts_AreFoundAsReadersFindThem(string axis, int precision, int recall) =>
        Judge(axis, Demands(), kind => kind == axis, _ => true, precision, recall);

    [Theory]
    [InlineData("insurance", 95, 90)]
    [InlineData("guaranteed_base", 90, 90)]
    [InlineData("provision training", 92, 86)]
    public void Read_ConditionsAndOffersOfRealPosts_AreFoundAsReadersFindThem(string kind, int precision, int recall)
    {
        var found = AnnotatedPosts.Texts().SelectMany(post => PostTextReader.Read(post.Value.Title, post.Value.Text).Conditions.Select(read => (post.Key, KindOf(read))));

        Judge(kind, found, one => one == kind, _ => true, precision, recall);
    }

    [Fact]
    public void Check_WordingsOfRealPosts_AreFoundAsReadersFindThem()
    {
        var found = AnnotatedPosts.Texts().SelectMany(post => Wordings.Check($"{post.Value.Title}\n{post.Value.Text}")
            .Select(finding => (post.Key, "body " + JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Rule.Kind.ToString()))));

        Judge("body", found, kind => kind.StartsWith("body ", StringComparison.Ordinal), _ => true, 90, 90);
    }

    private static bool IsOdd(int row) => row % 2 != 0;

    private static string KindOf(ReadCondition read) => read switch
    {
        { Condition: PostCondition.Base } => "guaranteed_base",
        { Condition: PostCondition.Offer, Value: (int)PostOffer.Training } => "provision training",
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(read.Condition.ToString()),
    };

    private static IEnumerable<(int Row, string Kind)> Demands() => AnnotatedPosts.Texts().SelectMany(post => PostTextReader.Read(post.Value.Title, post.Value.Text).Demands
        .Select(demand => (post.Key, JsonNamingPolicy.SnakeCaseLower.ConvertName(demand.Axis.ToString()))));

    private static void Judge(string name, IEnumerable<(int Row, string Kind)> found, Func<string, bool> isWanted, Func<int, bool> isJudged, int precision, int recall)
    {
        var (both, one) = AnnotatedPosts.Facts(isWanted);
        both.RemoveWhere(fact => !isJudged(fact.Row));
        var counted = found.Where(fact => isWanted(fact.Kind) && !one.Contains(fact)).ToHashSet();
        var hits = counted.Count(both.Contains);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {both.Count} facts, {counted.Count} found, {hits} right");
        Assert.True(both.Count >= 20);
        Assert.InRange(100 * hits / counted.Count, precision, 100);
        Assert.InRange(100 * hits / both.Count, recall, 100);
    }
}
