namespace Matcher.Text;

/// <summary>
/// The concepts as coordinates. A concept lies also along its parents and the concepts related to it, so that titles of related
/// concepts point in nearly one direction though they share no word.
/// </summary>
internal sealed class ConceptSpace
{
    /// <summary>More concepts than any lexicon has; a power of two. Keys of characters begin above.</summary>
    public const int MostConcepts = 1 << 12;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly (int Concept, int Share)[][] _directions;
    private readonly Dictionary<LexiconTerm, (int Concept, int Amount)[]> _terms = new(ReferenceEqualityComparer.Instance);

    public ConceptSpace(Lexicon lexicon)
    {
        Concepts = lexicon.AllConcepts;
        if (Concepts.Count > MostConcepts)
            throw new ArgumentException($"The lexicon has {Concepts.Count} concepts; {MostConcepts} are the most.", nameof(lexicon));
        foreach (var concept in Concepts)
            _numbers.Add(concept.Id, _numbers.Count);
        _directions = [.. Concepts.Select(Direction)];
        foreach (var term in lexicon.Terms)
            _terms.Add(term, [.. term.Concepts.Select(weight => (_numbers[weight.Id], Amount(term, weight)))]);
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The concepts of a term with what they count, in units of <see cref="TitleWeights.Unit"/>.</summary>
    public ReadOnlySpan<(int Concept, int Amount)> Of(LexiconTerm term) => _terms[term];

    /// <summary>Along which concepts one lies, itself first, in units of <see cref="TitleWeights.Unit"/>.</summary>
    public ReadOnlySpan<(int Concept, int Share)> DirectionOf(int concept) => _directions[concept];

    public int NumberOf(string id) => _numbers[id];

    private int Amount(LexiconTerm term, ConceptWeight weight)
    {
        var facet = TitleWeights.OfFacet(Concepts[_numbers[weight.Id]].Facet);
        return TitleWeights.OfLength(term.Text.Length) * weight.Percent * facet / 10_000;
    }

    private (int Concept, int Share)[] Direction(Concept concept)
    {
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        Climb(concept.Id, TitleWeights.Unit, TitleWeights.ParentPercent, TitleWeights.ParentPercent);
        foreach (var (id, percent) in concept.Related)
            Climb(id, TitleWeights.Unit * percent * TitleWeights.RelatedPercent / 10_000, TitleWeights.RelatedParentPercent, TitleWeights.ParentPercent);
        return [.. shares.Select(share => (_numbers[share.Key], share.Value))];

        void Climb(string? id, int share, int firstPercent, int percent)
        {
            for (; id is not null; id = Parent(id))
            {
                // The top of a facet such as act says nothing of the work; that of a line of work does.
                if (_numbers.TryGetValue(id, out var number) && (Concepts[number].Facet == ConceptFacet.Trade || Parent(id) is not null || id == concept.Id))
                    shares[id] = shares.GetValueOrDefault(id) + share;
                share = share * firstPercent / 100;
                firstPercent = percent;
            }
        }
    }

    private static string? Parent(string id) => id.LastIndexOf('.') is > 0 and var end ? id[..end] : null;
}
