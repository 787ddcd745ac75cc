namespace Matcher.Matching;

/// <summary>How one feature parts two pairs.</summary>
/// <param name="Points">The points of this pair less those of the other, units of 2⁻²⁴.</param>
/// <param name="This">The part of this pair.</param>
/// <param name="Other">The part of the other.</param>
public sealed record PartDifference(long Points, ScorePart This, ScorePart Other);
