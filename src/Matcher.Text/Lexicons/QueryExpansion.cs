namespace Matcher.Text;

/// <summary>Finds the words of a query that name work, and other words for the same work.</summary>
public static class QueryExpansion
{
    // A longer query says so much that no other word is needed, and would cost too much.
    private const int MostWords = 4;
    private const int MostLetters = 64;

    /// <summary>The words of a query with their alternatives: a post has the query in other words if it has one of each group.</summary>
    /// <remarks>
    /// <para>Shape: groups in text order; what names no work is a group of its own words alone. Endings such as 员 go with the word before
    /// them. Empty if no word has an alternative, or the query is longer than a few words.</para>
    /// <para>Alternatives name the same line of work, never a wider or another one; places, levels, tools and workplaces have none.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<WordGroup> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostLetters)
            return [];
        var folded = LexiconText.Of(text);
        var groups = new List<WordGroup>();
        var (end, found) = (0, 0);
        foreach (var mention in Lexicon.Default.Mentions(text))
        {
            var alternatives = TermAlternatives.Default.Of(mention.Term);
            if (alternatives.Count == 0)
                continue;
            AddWords(groups, folded[end..mention.Start]);
            groups.Add(new(mention.Term.Text, alternatives));
            end = mention.End + EndingLength(folded, mention.End);
            found++;
        }

        AddWords(groups, folded[end..]);
        return found > 0 && groups.Count <= MostWords ? groups : [];
    }

    private static void AddWords(List<WordGroup> groups, string rest)
    {
        foreach (var phrase in Segmentation.SearchPhrases(rest))
            groups.Add(new(Text(phrase), []));
    }

    /// <summary>The text of a phrase: pairs of Han characters overlap by one.</summary>
    private static string Text(IReadOnlyList<string> phrase) => phrase.Count == 1 ? phrase[0] : string.Concat(phrase.Take(1).Concat(phrase.Skip(1).Select(pair => pair[1..])));

    // An ending ends the run of characters; 工 in 保洁工具 is none.
    private static int EndingLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return TermAlternatives.Endings.Contains(text[start..end]) ? end - start : 0;
    }
}
