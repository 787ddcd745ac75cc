namespace Matcher.Matching;

/// <summary>What is read together with the place of a post.</summary>
/// <param name="Region">The region's code; empty if it is unknown.</param>
/// <param name="IsHomeBased">Whether the work is done at home.</param>
/// <param name="IsAuxiliary">Whether it is auxiliary employment, which is near home.</param>
internal readonly record struct WorkPlace(string Region, bool IsHomeBased, bool IsAuxiliary);
