namespace Matcher.Text;

/// <summary>A word of the lexicon and what it means, most typical concept first.</summary>
/// <param name="Text">The word as texts have it after folding; English plurals folded too.</param>
/// <param name="Concepts">One to three concepts.</param>
public sealed record LexiconTerm(string Text, IReadOnlyList<ConceptWeight> Concepts);
