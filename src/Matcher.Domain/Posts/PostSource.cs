namespace Matcher.Domain;

/// <summary>Where a post was read.</summary>
/// <param name="Source">The name of the mapping or system that brought it.</param>
/// <param name="Key">The source's own key, or the hash that stands for it.</param>
/// <param name="Date">The day that the source gives for it; null if it gives none.</param>
public sealed record PostSource(string Source, string Key, DateOnly? Date = null);
