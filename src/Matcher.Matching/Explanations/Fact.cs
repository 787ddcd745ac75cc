using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A fact of a record that a part of a score rests on.</summary>
/// <param name="Path">Where it stands: <c>post.</c>, <c>candidate.</c> or <c>employer.</c> and the field.</param>
/// <param name="Value">Its value in words of the vocabularies; <c>?</c> if it is not on file.</param>
/// <param name="Source">Who said so; null if it was given with the record.</param>
/// <param name="Date">When; of what was given with a post, the day on which the post was published. Null if not on file.</param>
/// <param name="Words">The words of the post that it was read from; null if somebody gave it.</param>
/// <param name="IsExpired">Whether it is too old on the day, so that it counts as unknown.</param>
public sealed record Fact(string Path, string Value, FactSource? Source = null, DateOnly? Date = null, string? Words = null, bool IsExpired = false)
{
    /// <summary>The value of a fact that is not on file.</summary>
    public const string Unknown = "?";
}
