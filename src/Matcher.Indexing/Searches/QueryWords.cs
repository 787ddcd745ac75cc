using Matcher.Text;

namespace Matcher.Indexing;

/// <summary>The words of a query. Nothing of the text is syntax; punctuation divides and nothing more.</summary>
/// <param name="Phrases">What a post with all words has: tokens that stand together, different ones, in text order.</param>
/// <param name="Tokens">All tokens in text order, repeats kept: what a title that is the query consists of.</param>
internal sealed record QueryWords(IReadOnlyList<string[]> Phrases, IReadOnlyList<string> Tokens)
{
    /// <summary>The most tokens that are looked for; a longer text is cut.</summary>
    public const int MaxTokens = 256;

    /// <summary>The different tokens, each by itself: what a post with some of the words has at least one of.</summary>
    public IReadOnlyList<string[]> Singles => [.. Tokens.Distinct(StringComparer.Ordinal).Select(token => new[] { token })];

    /// <summary>A word and its alternatives, each the tokens that stand together.</summary>
    public static IReadOnlyList<(string[] Tokens, bool InTitleOnly)> PhrasesOf(WordGroup group) =>
    [
        ([.. Segmentation.SearchTokens(group.Word)], false),
        .. group.Alternatives.Select(word => (Segmentation.SearchTokens(word.Text).ToArray(), word.InTitleOnly)),
    ];

    public static QueryWords Of(string text)
    {
        var phrases = Segmentation.SearchPhrases(text, MaxTokens);
        return new(
            [.. phrases.DistinctBy(phrase => string.Join(' ', phrase), StringComparer.Ordinal).Select(phrase => phrase.ToArray())],
            [.. phrases.SelectMany(phrase => phrase)]);
    }
}
