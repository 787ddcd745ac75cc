namespace Matcher.Scoring;

/// <summary>What a value would come to.</summary>
/// <param name="Points">What comes to its points, units of 2⁻²⁴; may be negative.</param>
/// <param name="Least">Its item then, or <see cref="FacetTable.NoItem"/>.</param>
/// <param name="Open">How many open things it adds then.</param>
public readonly record struct ValueShift(int Points, byte Least = FacetTable.NoItem, byte Open = 0);
