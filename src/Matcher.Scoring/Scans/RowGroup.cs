namespace Matcher.Scoring;

/// <summary>Rows of a pool that have the same classes.</summary>
/// <param name="Classes">The facets in which their values have a class, rising, with the class.</param>
/// <param name="Count">How many rows there are, 1 or more.</param>
/// <param name="Rows">Where they lie, in the order of the pool; empty if they were not asked for.</param>
public sealed record RowGroup(IReadOnlyList<(int Facet, int Class)> Classes, long Count, IReadOnlyList<RowPlace> Rows);
