namespace Matcher.Text;

/// <summary>A term at a place of a text, whether or not a longer one stands there too.</summary>
internal readonly record struct TermOccurrence(LexiconTerm Term, int Start, bool IsLongest);
