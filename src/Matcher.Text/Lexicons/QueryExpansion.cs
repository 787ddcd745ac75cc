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
    /// <para>Alternatives name the same line of work, never a wider or another one; places, levels, tools and workplaces have none. Neither
    /// has a word to which other characters than those of places are joined: 大数据销售 is not any 大数据 with any 销售.</para>
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
            var ending = EndingLength(folded, mention.End);
            if (!StandsAlone(folded, mention.Start, mention.End + ending))
                continue;
            var alternatives = TermAlternatives.Default.Of(mention.Term);
            if (alternatives.Count == 0)
                continue;
            AddWords(groups, folded[end..mention.Start]);
            end = mention.End + ending;
            groups.Add(ending == 0
                ? new(mention.Term.Text, alternatives)
                : new(folded[mention.Start..end], [new(mention.Term.Text, InTitleOnly: true), .. alternatives]));
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
        var end = RunEnd(text, start);
        return TermAlternatives.Endings.Contains(text[start..end]) ? end - start : 0;
    }

    /// <summary>Whether nothing but places is joined to a word on either side.</summary>
    private static bool StandsAlone(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && TitleGrams.IsHan(text[first - 1]) && TitleGrams.IsHan(text[start]))
            first--;
        return ArePlaces(text[first..start]) && ArePlaces(text[end..RunEnd(text, end)]);
    }

    private static int RunEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && TitleGrams.IsHan(text[end]))
            end++;
        return end;
    }

    private static bool ArePlaces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = PlaceNameIndex.At(text, at).Select(place => place.Length).DefaultIfEmpty(0).Max();
            if (length == 0)
                return false;
            at += length;
        }

        return true;
    }
}
