namespace Matcher.Text;

/// <summary>A concept and how much it is meant.</summary>
/// <param name="Id">The concept.</param>
/// <param name="Percent">1 to 100; 100 is in full.</param>
public readonly record struct ConceptWeight(string Id, int Percent);
