namespace Matcher.Importing;

/// <summary>What a header's word means.</summary>
/// <param name="Field">The field; null if the column is not kept.</param>
/// <param name="Reading">How the field is read; null for its usual reading.</param>
/// <param name="Rank">Lower first, where several columns have the same meaning.</param>
internal readonly record struct HeaderWord(string? Field, string? Reading, int Rank);
