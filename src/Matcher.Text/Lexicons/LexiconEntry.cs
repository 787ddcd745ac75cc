namespace Matcher.Text;

/// <summary>A line of the lexicon's files: a concept or a term.</summary>
internal readonly record struct LexiconEntry(string File, int Line, Concept? Concept, LexiconTerm? Term)
{
    public LexiconFault Fault(string message) => new(File, Line, message);
}
