using System.Diagnostics;
using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Tests;

/// <summary>What holds for every reader, whatever the text.</summary>
public class ReadersTests
{
    private static readonly (string Name, Func<string, object> Read)[] Readers =
    [
        ("pay", text => PayReader.Read(text, new PayScale(10_000, PayPeriod.Year))),
        ("education", EducationReader.Read),
        ("experience", ExperienceReader.Read),
        ("headcount", HeadcountReader.Read),
        ("date", DateReader.Read),
        ("place", text => PlaceNames.Read(text)),
        ("occupation", OccupationTable.Read),
        ("tokens", Segmentation.IndexTokens),
        ("snippet", text => Highlighting.Snippet(text, text, 5)),
    ];

    [Fact]
    public void Read_RandomText_NeverThrows()
    {
        const string alphabet = "0123456789.,-—~～至/%+＋万千百k元月年天日时小以上下起不限无经验人名若干本科硕博士大专高中初学上海北京市区县朝阳长沙(（)）:： \n\uD842\uDFB7薪底面议ｋ１";
        var random = new Random(7);

        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var (name, read) in Readers)
            {
                var failure = Record.Exception(() => read(text));
                Assert.True(failure is null, $"{name} on '{text}': {failure}");
            }
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("年薪1")]
    [InlineData("薪资薪")]
    [InlineData("博士研究生")]
    [InlineData("十")]
    [InlineData("上海")]
    [InlineData("上海市 ")]
    [InlineData("关(")]
    [InlineData("1-")]
    [InlineData("有")]
    public void Read_LongRepetition_TakesLinearTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000)) + string.Concat(Enumerable.Repeat(part[^1..], 30_000)) + string.Concat(Enumerable.Repeat(part, 10_000));
        var watch = Stopwatch.StartNew();

        foreach (var (_, read) in Readers)
            read(text);

        // Linear readers need some tens of milliseconds; quadratic ones minutes.
        Assert.True(watch.Elapsed.TotalSeconds < 10, $"took {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void Read_Null_Throws()
    {
        Assert.All(Readers, reader => Assert.Throws<ArgumentNullException>(() => reader.Read(null!)));
    }

    [Theory]
    [InlineData("1-1.5萬/月", "1-1.5万/月")]
    [InlineData("１－１．５万／月", "1-1.5万/月")]
    public void Read_FoldedForm_ReadsTheSame(string text, string folded)
    {
        Assert.Equal(PayReader.Read(folded), PayReader.Read(text));
    }
}
