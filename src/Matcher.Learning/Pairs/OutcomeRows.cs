namespace Matcher.Learning;

/// <summary>The rows of a file of outcomes.</summary>
/// <param name="Pairs">The rows that could be read, in the order of the file.</param>
/// <param name="Rows">Rows of the file, its header not counted.</param>
/// <param name="Unreadable">Rows that could not be read.</param>
/// <param name="FirstFault">What was wrong with the first of them; null if none was.</param>
public sealed record OutcomeRows(IReadOnlyList<RecordedPair> Pairs, int Rows, int Unreadable, string? FirstFault);
