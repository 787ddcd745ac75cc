namespace Matcher.Indexing.Lucene;

/// <summary>Something of which a post has to have at least one phrase; occurrences of all of them add up.</summary>
/// <param name="Phrases">The phrases.</param>
/// <param name="Rarity">What the clause is worth.</param>
internal sealed record Clause(IReadOnlyList<Phrase> Phrases, double Rarity)
{
    public Postings In(SegmentTerms segment)
    {
        var found = new List<(Occurrences, int)>();
        foreach (var (tokens, fields) in Phrases)
        {
            foreach (var (name, weight) in fields)
            {
                if (Occurrences.Find(segment, name, tokens) is { } occurrences)
                    found.Add((occurrences, weight));
            }
        }
        return new(found);
    }
}
