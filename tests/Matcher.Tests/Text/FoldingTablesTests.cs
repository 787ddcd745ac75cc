using System.Text;
using Matcher.Text;

namespace Matcher.Tests;

/// <summary>The folding tables follow from the OpenCC dictionaries by these rules, which are their provenance.</summary>
public class FoldingTablesTests
{
    private static readonly Dictionary<string, string> Characters = FactTable.Rows("characters.tsv", 2).ToDictionary(row => row[0], row => row[1]);

    [Fact]
    public void Characters_Table_IsWhatTheDictionariesSay()
    {
        var dictionary = Dictionary("TSCharacters.txt");
        var expected = dictionary.Where(pair => pair.Key != pair.Value && pair.Key != "么").ToDictionary();
        foreach (var (standard, variant) in Variants("TWVariants.txt").Concat(Variants("HKVariants.txt")))
        {
            // These three are characters of their own in Simplified text.
            if (variant is "著" or "顎" or "鯰" || dictionary.ContainsKey(variant))
                continue;
            if (dictionary.GetValueOrDefault(standard, standard) is var simplified && simplified != variant)
                expected.TryAdd(variant, simplified);
        }

        var table = FactTable.Rows("characters.tsv", 2).ToDictionary(row => row[0], row => row[1]);

        Assert.Equal(
            expected.Select(pair => (pair.Key, expected.GetValueOrDefault(pair.Value, pair.Value))).Order(),
            table.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public void Phrases_Table_IsWhatTheDictionarySaysWhereCharactersFail()
    {
        var expected = Dictionary("TSPhrases.txt")
            .Where(pair => ByCharacters(pair.Key) != pair.Value && !IsLeftOut(pair.Key, pair.Value))
            .ToDictionary();
        // A Simplified phrase that the characters would change protects itself: 乾县.
        foreach (var value in expected.Values.Where(value => ByCharacters(value) != value).ToList())
            expected.TryAdd(value, value);

        var table = FactTable.Rows("phrases.tsv", 2).Select(row => (row[0], row[1]));

        Assert.Equal(expected.Select(pair => (pair.Key, pair.Value)).Order(), table.Order());
    }

    [Theory]
    [InlineData("characters.tsv", 2)]
    [InlineData("phrases.tsv", 2)]
    [InlineData("places.tsv", 4)]
    [InlineData("former-regions.tsv", 4)]
    [InlineData("occupations.tsv", 3)]
    public void Rows_EmbeddedTable_HasHeaderWithSource(string name, int columns)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        var header = reader.ReadLine();

        Assert.StartsWith("# ", header);
        Assert.Matches("[Ss]ource|Facts", header);
        Assert.NotEmpty(FactTable.Rows(name, columns));
    }

    [Fact]
    public void Rows_WrongNameOrColumns_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => FactTable.Rows("none.tsv", 2).Count());
        Assert.Throws<InvalidOperationException>(() => FactTable.Rows("places.tsv", 2).Count());
    }

    /// <summary>Phrases that would change plain Simplified text (打坏, 沈静), break words apart (對於單位), or touch 么.</summary>
    private static bool IsLeftOut(string phrase, string simplified) =>
        (phrase.AsSpan().IndexOfAny('坏', '沈') >= 0 && ByCharacters(phrase) == phrase)
        || (simplified.Contains('於') && phrase is not ("於菟" or "於潛" or "樊於期"))
        || phrase.Contains('么') || simplified.Contains('麽')
        || phrase == "不可貲計";

    private static string ByCharacters(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Characters.GetValueOrDefault(rune.ToString(), rune.ToString())));

    private static Dictionary<string, string> Dictionary(string file) => Lines(file).ToDictionary(cells => cells[0], cells => cells[1].Split(' ')[0]);

    private static IEnumerable<(string Standard, string Variant)> Variants(string file) =>
        Lines(file).SelectMany(cells => cells[1].Split(' '), (cells, variant) => (cells[0], variant)).Where(pair => pair.Item1 != pair.variant);

    private static IEnumerable<string[]> Lines(string file) => File.ReadLines(SharedData.Path("data/text/" + file), Encoding.UTF8)
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
