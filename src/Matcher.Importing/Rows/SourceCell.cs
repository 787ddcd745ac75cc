namespace Matcher.Importing;

/// <summary>A cell with the header it stands under.</summary>
/// <param name="Column">The header.</param>
/// <param name="Text">The content, as in the file.</param>
internal readonly record struct SourceCell(string Column, string Text);
