namespace Matcher.Importing;

/// <summary>A mapping proposed for a file, to be read and edited by a person.</summary>
/// <param name="Json">The mapping, with the evidence as comments. It can be used as it stands.</param>
/// <param name="Columns">The columns in the order of the file.</param>
/// <param name="IsConfident">Whether every column is certain and one of them is the title, or the records are people.</param>
/// <param name="Source">How the file was read.</param>
public sealed record MappingSuggestion(string Json, IReadOnlyList<ColumnSuggestion> Columns, bool IsConfident, SourceDescription Source);
