using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>One side's fact behind a part: its value as words, who said so and when.</summary>
/// <param name="Value">The value; empty if there is none.</param>
/// <param name="Source">Who said so; null where the record itself is the source.</param>
/// <param name="Date">When; null if not on file.</param>
/// <param name="Words">The words of the post that it was read from; null if somebody gave it.</param>
public sealed record FactReading(string Value, FactSource? Source = null, DateOnly? Date = null, string? Words = null)
{
    /// <summary>No fact.</summary>
    public static FactReading None { get; } = new("");
}
