using Matcher.Text;

namespace Matcher.Indexing.Lucene;

/// <summary>The words of a query. Nothing of the text is syntax; punctuation divides and nothing more.</summary>
/// <param name="Phrases">What a post with all words has: tokens that stand together, different ones.</param>
/// <param name="Tokens">The different tokens, each by itself.</param>
/// <param name="SmartWords">The different words that SmartCn sees.</param>
/// <param name="TitleTokens">What a title that is the query consists of, as <see cref="IndexFields.TitleTokens"/>.</param>
internal sealed record QueryWords(
    IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<IReadOnlyList<string>> Tokens, IReadOnlyList<string> SmartWords, string TitleTokens)
{
    /// <summary>The most tokens that are looked for; a longer text is cut.</summary>
    private const int MaxTokens = 256;

    /// <summary>A word and its alternatives, each the tokens that stand together.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Tokens, bool InTitleOnly)> PhrasesOf(WordGroup group) =>
    [
        (Segmentation.SearchTokens(group.Word), false),
        .. group.Alternatives.Select(word => (Segmentation.SearchTokens(word.Text), word.InTitleOnly)),
    ];

    public static QueryWords Of(string text)
    {
        var phrases = Segmentation.SearchPhrases(text, MaxTokens);
        var tokens = phrases.SelectMany(phrase => phrase).ToList();
        return new(
            [.. phrases.DistinctBy(phrase => string.Join(' ', phrase), StringComparer.Ordinal)],
            [.. tokens.Distinct(StringComparer.Ordinal).Select(token => (string[])[token])],
            [.. Lucene.SmartWords.Of(Folding.Fold(text)).Distinct(StringComparer.Ordinal).Take(MaxTokens)],
            string.Join(' ', tokens));
    }
}
