using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>Where a row's record went.</summary>
/// <param name="Outcome">What the put did.</param>
/// <param name="MergedInto">The record of another row or source that it was put into; null if it has one of its own.</param>
/// <param name="Reason">Why it belongs to that record.</param>
/// <param name="Notes">What the merge changed, besides.</param>
internal sealed record Placement(PutOutcome Outcome, string? MergedInto = null, string Reason = "", IReadOnlyList<RowNote>? Notes = null);
