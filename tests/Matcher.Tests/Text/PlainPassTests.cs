using Matcher.Text;

namespace Matcher.Tests;

public sealed class PlainPassTests
{
    // Letters that every branch of the passes turns on: widths, cases, scripts, phrases, debris, white space, invisible ones.
    private static readonly string[] Pieces =
        ["a", "Z", "９", "Ａ", "，", "（", "）", "(", ")", " ", "　", "\n", "\r\n", "\t", "\u200b", "工", "程", "師", "关", "關", "(guān)", "一目瞭然", "瞭", "不", "解", "乾", "𠮷", "\ud842", "é", "-", "—", "“", "\0"];

    [Theory]
    [InlineData(FoldingLevel.Clean, true)]
    [InlineData(FoldingLevel.Clean, false)]
    [InlineData(FoldingLevel.Match, true)]
    public void Run_RandomTexts_SaysWhatThePassesSay(object level, bool simplifies)
    {
        var random = new Random(20_261_122);

        var texts = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]))).ToList();
        var plain = texts.Select(text => (text, folded: PlainPass.Run(text, (FoldingLevel)level, simplifies))).Where(pair => pair.folded is not null).ToList();

        Assert.InRange(plain.Count, 500, texts.Count - 500);
        Assert.All(plain, pair => Assert.Equal(ByPasses(pair.text, (FoldingLevel)level, simplifies), pair.folded));
    }

    [Theory]
    [InlineData("负责生产线的操作，熟悉Office办公软件；有经验者优先。")]
    [InlineData("高级工程师（双休）")]
    [InlineData("")]
    public void Run_OrdinaryText_NeedsNoPasses(string text)
    {
        var folded = PlainPass.Run(text, FoldingLevel.Match, simplifies: true);

        Assert.NotNull(folded);
    }

    [Fact]
    public void Run_NothingToChange_GivesTheSameInstance()
    {
        var text = new string("负责生产线的操作".AsSpan());

        Assert.Same(text, PlainPass.Run(text, FoldingLevel.Match, simplifies: true));
    }

    private static string ByPasses(string text, FoldingLevel level, bool simplifies)
    {
        var stripped = DebrisPass.Run(MappedText.Of(text), level);
        return (simplifies ? SimplifyingPass.Run(stripped) : stripped).ToString();
    }
}
