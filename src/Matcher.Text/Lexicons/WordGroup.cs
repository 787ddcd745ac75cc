namespace Matcher.Text;

/// <summary>A word of a query and words that name the same work.</summary>
/// <param name="Word">The word as texts have it after folding.</param>
/// <param name="Alternatives">The others, most related first; may be empty.</param>
public sealed record WordGroup(string Word, IReadOnlyList<RelatedWord> Alternatives);
