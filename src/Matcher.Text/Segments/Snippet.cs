namespace Matcher.Text;

/// <summary>A part of a text with the places to highlight.</summary>
/// <param name="Text">The part.</param>
/// <param name="Start">Where it starts in the whole text, in UTF-16 units.</param>
/// <param name="Highlights">Ranges of <paramref name="Text"/>, in order, merged.</param>
public sealed record Snippet(string Text, int Start, IReadOnlyList<TextRange> Highlights);
