namespace Matcher.Text;

/// <summary>A concept found in a text.</summary>
/// <param name="Id">The concept.</param>
/// <param name="Count">How many terms name it, repeats counted.</param>
/// <param name="Percent">How much the plainest of these terms means it, 1 to 100.</param>
public readonly record struct ConceptCount(string Id, int Count, int Percent);
