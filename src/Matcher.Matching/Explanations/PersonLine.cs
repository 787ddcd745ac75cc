namespace Matcher.Matching;

/// <summary>A line for the person: short, plain, without codes.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Sentence">The line; at most 25 characters in Chinese.</param>
/// <param name="Points">The points of the part behind it, units of 2⁻²⁴; null if no part is behind it.</param>
public sealed record PersonLine(PersonLineKind Kind, Sentence Sentence, long? Points = null);
