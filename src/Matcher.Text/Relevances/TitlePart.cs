namespace Matcher.Text;

/// <summary>What one coordinate adds to the relevance of two titles.</summary>
/// <param name="Concept">The concept; null for characters.</param>
/// <param name="Text">The characters or the word; the concept's id for a concept.</param>
/// <param name="Points">What it adds, in points of <see cref="TitleProfile.PointsWith"/>.</param>
/// <param name="Sources">The words of the first title that lead to it, weightiest first; …字符… is a pair that only hints at it.</param>
/// <param name="OtherSources">Those of the other title.</param>
public sealed record TitlePart(Concept? Concept, string Text, int Points, IReadOnlyList<string> Sources, IReadOnlyList<string> OtherSources);
