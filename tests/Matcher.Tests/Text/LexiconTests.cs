using Matcher.Text;

namespace Matcher.Tests;

public class LexiconTests
{
    private const string File = """
        # a lexicon
        @care	trade	照护	care
        @care.infant	trade	母婴照护	infant care	garment:0.4	4-10-01
        @garment	trade	服装	garments
        护理	care
        育婴	care.infant
        育婴护理	care.infant care*0.5
        裁缝	garment
        ui	garment*0.3
        data entry clerk	garment
        """;

    [Theory]
    [InlineData("育婴护理与裁缝", "育婴护理 裁缝")]
    [InlineData("育嬰ＵＩ護理", "育婴 ui 护理")]
    [InlineData("Data Entry Clerks (UI)", "data entry clerk ui")]
    [InlineData("guide, data-entry", "")]
    [InlineData("", "")]
    [InlineData("🙂🙂", "")]
    public void Mentions_Text_AreLongestWholeWords(string text, string expected)
    {
        var lexicon = Of(File);

        var mentions = lexicon.Mentions(text);

        Assert.Equal(expected, string.Join(' ', mentions.Select(mention => mention.Term.Text)));
        Assert.All(mentions, mention => Assert.Equal(mention.Term.Text, LexiconText.Of(text)[mention.Start..mention.End]));
    }

    [Fact]
    public void Concepts_TermsNamingOneConcept_AreCountedTogether()
    {
        var lexicon = Of(File);

        var concepts = lexicon.Concepts("护理、育婴护理、ui");

        Assert.Equal([new("care", 2, 100), new("care.infant", 1, 100), new("garment", 1, 30)], concepts);
    }

    [Fact]
    public void Run_FaultlessFile_HasNoFault()
    {
        var faults = LexiconCheck.Run([("a.tsv", new StringReader(File))]);

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("@a.b	trade	甲	a\n甲	a.b", "1: concept 'a.b' is an orphan: 'a' is not defined")]
    [InlineData("@a	trade	甲	a\n@a	act	乙	b\n甲	a", "2: concept 'a' stands twice, first at a.tsv:1")]
    [InlineData("@a	trade	甲	a\n甲	a\n甲	a", "3: term '甲' stands twice, first at a.tsv:2")]
    [InlineData("@a	trade	甲	a", "1: concept 'a' has no term")]
    [InlineData("@a	trade	甲	a\n甲	a b", "2: concept 'b' is not defined")]
    [InlineData("@a	trade	甲	a	b:0.4\n甲	a", "1: concept 'b' is not defined")]
    [InlineData("@a	trade	甲	a	a:1.4\n甲	a", "1: 'a:1.4' is not an id with a weight over 0 and up to 1")]
    [InlineData("@a	colour	甲	a\n", "1: 'colour' is no facet: trade, act, object, setting, level, tool")]
    [InlineData("@a	trade	甲	a		9-01\n甲	a", "1: '9-01' is no code of the classification")]
    [InlineData("甲", "1: a term has two cells: the term, its concepts")]
    public void Run_FaultyFile_NamesFaultWithLine(string file, string fault)
    {
        var faults = LexiconCheck.Run([("a.tsv", new StringReader(file))]);

        Assert.Equal("a.tsv:" + fault, Assert.Single(faults).ToString());
    }

    [Fact]
    public void Run_EmbeddedFiles_HaveNoFault()
    {
        var files = Lexicon.EmbeddedFiles().ToArray();

        var faults = LexiconCheck.Run(files);

        Assert.Empty(faults);
        Assert.All(files, file => file.Lines.Dispose());
    }

    [Fact]
    public void Default_Terms_CoverTheChineseOfWork()
    {
        var lexicon = Lexicon.Default;

        var chinese = lexicon.Terms.Count(term => term.Text.Any(TitleGrams.IsHan));

        Assert.InRange(chinese, 4_000, 100_000);
    }

    [Fact]
    public void Default_MinorGroups_AreEachNamedByAConcept()
    {
        // The last major group holds what no other does; it is no line of work.
        var codes = Lexicon.Default.AllConcepts.SelectMany(concept => concept.Codes).ToHashSet(StringComparer.Ordinal);

        var missing = OccupationTable.All.Where(occupation => occupation.Code.Depth == 3 && occupation.Code.Value[0] != '8'
            && !codes.Contains(occupation.Code.Value) && !codes.Contains(occupation.Parent!.Value.Value)
            && !OccupationTable.Children(occupation.Code).Any(child => codes.Contains(child.Code.Value)
                || Lexicon.Default.Concepts(child.Name!).Any(concept => Lexicon.Default.Find(concept.Id)!.Facet == ConceptFacet.Trade)));

        Assert.Empty(missing.Select(occupation => occupation.Code.Value + occupation.Name));
    }

    private static Lexicon Of(string file) => Lexicon.Of([("a.tsv", new StringReader(file))]);
}
