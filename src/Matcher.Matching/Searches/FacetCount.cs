namespace Matcher.Matching;

/// <summary>How many hits have a value.</summary>
/// <param name="Facet">The field.</param>
/// <param name="Value">The vocabulary's word, two digits for provinces, or <c>unknown</c>.</param>
/// <param name="Count">How many hits, over all pages.</param>
public sealed record FacetCount(PostFacet Facet, string Value, long Count);
