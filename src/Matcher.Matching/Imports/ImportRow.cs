namespace Matcher.Matching;

/// <summary>The account of one row.</summary>
/// <param name="Number">The row's number in the file, the header being 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="RecordId">The record that it became or was merged into; of a refused row the record that it clashes with, else null.</param>
/// <param name="Notes">Repairs, what it was merged into, or why it was refused.</param>
public sealed record ImportRow(long Number, RowOutcome Outcome, string? RecordId, IReadOnlyList<RowNote> Notes);
