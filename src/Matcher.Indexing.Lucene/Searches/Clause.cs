namespace Matcher.Indexing.Lucene;

/// <summary>Something to look for in some fields.</summary>
/// <param name="Tokens">One token, or several that stand together.</param>
/// <param name="Rarity">What the clause is worth.</param>
/// <param name="Fields">Where, and what an occurrence there counts.</param>
internal sealed record Clause(IReadOnlyList<string> Tokens, double Rarity, IReadOnlyList<(string Name, int Weight)> Fields)
{
    public Postings In(SegmentTerms segment)
    {
        var found = new List<(Occurrences, int)>(Fields.Count);
        foreach (var (name, weight) in Fields)
        {
            if (Occurrences.Find(segment, name, Tokens) is { } occurrences)
                found.Add((occurrences, weight));
        }
        return new(found);
    }
}
