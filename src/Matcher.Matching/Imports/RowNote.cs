namespace Matcher.Matching;

/// <summary>One remark on a row.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">A stable, short reason by which rows are counted, such as <c>traditional characters</c>.</param>
/// <param name="From">What stood there; null where it must not be kept.</param>
/// <param name="To">What was made of it; null if nothing.</param>
public sealed record RowNote(string Field, string Reason, string? From = null, string? To = null);
