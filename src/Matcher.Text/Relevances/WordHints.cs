namespace Matcher.Text;

/// <summary>
/// What two neighbouring Han characters hint at: the concepts of the terms that hold them, and of the occupations whose names do. So a
/// word that the lexicon lacks is read as those that share its parts.
/// </summary>
internal sealed class WordHints
{
    /// <summary>What speaks against a hint that rests on one term alone, in terms.</summary>
    private const double Doubt = 0.5;

    /// <summary>How much the name of an occupation says beside a term: its group may be wide.</summary>
    private const double NameShare = 0.3;

    /// <summary>The most concepts that a pair hints at.</summary>
    private const int MostConcepts = 8;

    private readonly Dictionary<uint, (int Concept, int Amount)[]> _hints = [];

    public WordHints(Lexicon lexicon, ConceptSpace space, IEnumerable<Occupation> occupations)
    {
        var counts = new Dictionary<uint, Dictionary<int, double>>();
        foreach (var term in lexicon.Terms)
        {
            foreach (var (id, percent) in term.Concepts)
                Count(counts, term.Text, space, id, percent / 100.0 / term.Concepts.Count);
        }

        var byCode = lexicon.AllConcepts.SelectMany(concept => concept.Codes.Select(code => (code, concept.Id))).ToLookup(pair => pair.code, pair => pair.Id, StringComparer.Ordinal);
        foreach (var occupation in occupations.Where(occupation => occupation.Name is not null))
        {
            string[] ids = [.. byCode[occupation.Code.Value]];
            if (ids.Length == 0 && occupation.Parent is { } minor)
                ids = [.. byCode[minor.Value]];
            foreach (var id in ids)
                Count(counts, Folding.Fold(occupation.Name!), space, id, NameShare / ids.Length);
        }

        foreach (var (pair, concepts) in counts)
            _hints.Add(pair, Hint(concepts, space));
    }

    /// <summary>The concepts that a pair hints at, in units of <see cref="TitleWeights.Unit"/>; none if no term holds it.</summary>
    public ReadOnlySpan<(int Concept, int Amount)> Of(uint pair) => _hints.GetValueOrDefault(pair);

    // Each pair of a text once, in text order, so that sums do not depend on how a table hashes.
    private static void Count(Dictionary<uint, Dictionary<int, double>> counts, string text, ConceptSpace space, string id, double amount)
    {
        var concept = space.NumberOf(id);
        if (space.Concepts[concept].Facet != ConceptFacet.Trade)
            return;
        foreach (var pair in TitleGrams.HanPairs(text).Distinct())
        {
            if (!counts.TryGetValue(pair, out var concepts))
                counts.Add(pair, concepts = []);
            concepts[concept] = concepts.GetValueOrDefault(concept) + amount;
        }
    }

    /// <summary>Each concept's share, times the share of the commonest line of work: 数据 hints at less than 焊接.</summary>
    private static (int Concept, int Amount)[] Hint(Dictionary<int, double> concepts, ConceptSpace space)
    {
        var total = concepts.Values.Sum() + Doubt;
        var top = concepts.GroupBy(concept => Top(space.Concepts[concept.Key].Id), StringComparer.Ordinal).Max(group => group.Sum(concept => concept.Value));
        var unit = TitleWeights.Unit * TitleWeights.HintPercent / 100 * (top / total) / total;
        return [.. concepts.OrderByDescending(concept => concept.Value).ThenBy(concept => concept.Key).Take(MostConcepts)
            .Select(concept => (concept.Key, (int)(concept.Value * unit))).Where(hint => hint.Item2 > 0)];
    }

    private static string Top(string id) => id.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? id[..end] : id;
}
