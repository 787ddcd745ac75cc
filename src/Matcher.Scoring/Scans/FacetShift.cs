namespace Matcher.Scoring;

/// <summary>What the values of a facet would come to if something changed.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Of">What a value would come to.</param>
public sealed record FacetShift(int Facet, Func<int, ValueShift> Of);
