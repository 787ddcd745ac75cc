namespace Matcher.Matching;

/// <summary>How many people a fact about a post keeps out.</summary>
/// <param name="Fact">Path of the fact.</param>
/// <param name="People">How many.</param>
/// <param name="Sentence">What would open the post.</param>
public sealed record FactCount(string Fact, long People, Sentence Sentence);
