namespace Matcher.Importing;

/// <summary>What a list of identified posts says beside what is imported of it.</summary>
/// <param name="SourceRow">The list's own number of the row.</param>
/// <param name="WorkText">What the work is; may be empty.</param>
/// <param name="Suitable">The categories that experts found suitable, as they stand in the cell; null if the file has no such column.</param>
public sealed record IdentifiedRow(string SourceRow, string WorkText, IReadOnlyList<string>? Suitable);
