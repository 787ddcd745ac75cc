namespace Matcher.Text;

/// <summary>Where words of a post stand.</summary>
/// <param name="IsInTitle">Whether they stand in the title; otherwise in the text.</param>
/// <param name="Range">Their range in the title or text as given.</param>
public readonly record struct WordPlace(bool IsInTitle, TextRange Range);
