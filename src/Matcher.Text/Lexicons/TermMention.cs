namespace Matcher.Text;

/// <summary>A term where it was read.</summary>
/// <param name="Term">The term.</param>
/// <param name="Start">First UTF-16 unit in the text as read (<see cref="LexiconText.Of"/>).</param>
public readonly record struct TermMention(LexiconTerm Term, int Start)
{
    /// <summary>The unit after its last.</summary>
    public int End => Start + Term.Text.Length;
}
