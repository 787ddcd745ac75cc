namespace Matcher.Text;

/// <summary>Cuts text into the tokens that the post index stores and that queries ask for.</summary>
/// <remarks>
/// A pure function of the text: both sides fold first (<see cref="Folding.Fold"/>). Runs of Han characters become overlapping pairs,
/// so that two-character words such as 客服 are found without a dictionary; other scripts become words, English plurals folded;
/// C++, C#, .NET stay whole. Everything else divides.
/// </remarks>
public static class Segmentation
{
    /// <summary>The tokens of a query, in text order, repeats kept.</summary>
    /// <remarks>Edge cases: a run of one Han character gives that character, which <see cref="IndexTokens"/> provides; nothing to search for gives an empty list.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<string> SearchTokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. TokenReader.Tokens(Folding.Fold(text)).Select(token => token.Text)];
    }

    /// <summary>
    /// <see cref="SearchTokens"/> as phrases: the pairs of one run of Han characters stand together, other words alone.
    /// </summary>
    /// <param name="text">The query.</param>
    /// <param name="mostTokens">Where a longer text is cut, 0 or more.</param>
    /// <remarks>Shape: phrases in text order, repeats kept, none empty.</remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> SearchPhrases(string text, int mostTokens = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        var phrases = new List<IReadOnlyList<string>>();
        var phrase = new List<string>();
        var end = 0;
        foreach (var token in TokenReader.Tokens(Folding.Fold(text)).Take(mostTokens))
        {
            // Only pairs of one run share a character.
            if (token.Start >= end && phrase.Count > 0)
            {
                phrases.Add(phrase);
                phrase = [];
            }
            phrase.Add(token.Text);
            end = token.Start + token.Length;
        }
        if (phrase.Count > 0)
            phrases.Add(phrase);
        return phrases;
    }

    /// <summary>
    /// The tokens to index for a text: <see cref="SearchTokens"/>, so that neighbours stay neighbours for phrase queries, then each
    /// different Han character once in order of appearance, so that queries of one character find it.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<string> IndexTokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        var tokens = TokenReader.Tokens(folded).Select(token => token.Text).ToList();
        var seen = new HashSet<string>(tokens.Where(token => token.Length == 1), StringComparer.Ordinal);
        foreach (var character in TokenReader.HanCharacters(folded))
        {
            if (seen.Add(character.Text))
                tokens.Add(character.Text);
        }
        return tokens;
    }

    /// <summary>The tokens of <see cref="IndexTokens"/> in one text, divided by blanks: the form that an index keeps.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string IndexText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TokenLine.Write(Folding.Fold(text)) ?? string.Join(' ', IndexTokens(text));
    }
}
