using Matcher.Matching;

namespace Matcher.Importing;

/// <summary>How many rows had a note of one kind.</summary>
/// <param name="Outcome">What became of the rows: repaired, merged or refused.</param>
/// <param name="Field">The field; entries of a list are counted together, as <c>demands[]</c>.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Rows">How many rows.</param>
public sealed record ReasonCount(RowOutcome Outcome, string Field, string Reason, long Rows);
