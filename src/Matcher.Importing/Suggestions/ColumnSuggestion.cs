namespace Matcher.Importing;

/// <summary>What a column seems to be.</summary>
/// <param name="Header">The header.</param>
/// <param name="Field">The field that would read it; null if it would be ignored.</param>
/// <param name="Reading">How; null for the field's usual reading.</param>
/// <param name="IsCertain">Whether the header's word is known and the cells do not speak against it.</param>
/// <param name="Evidence">Why, in words; holds no value of any cell.</param>
public sealed record ColumnSuggestion(string Header, string? Field, string? Reading, bool IsCertain, string Evidence);
