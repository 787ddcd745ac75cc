namespace Matcher.Importing;

/// <summary>How one field of a record is read.</summary>
/// <typeparam name="TDraft">The record being made.</typeparam>
/// <param name="Read">Reads the cells into the draft, noting repairs and refusals.</param>
/// <param name="Recognises">Tells whether a cell is certainly content of this field; null for fields whose content has no form of its own.</param>
internal sealed record FieldReading<TDraft>(Action<TDraft, FieldInput, RowAccount> Read, Predicate<string>? Recognises = null);
