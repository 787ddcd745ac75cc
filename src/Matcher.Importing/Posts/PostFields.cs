using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>The fields of a post and how they are read: <c>field</c> is the usual reading, <c>field/reading</c> another one.</summary>
internal static class PostFields
{
    public static FrozenDictionary<string, FieldReading<PostDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<PostDraft>>(StringComparer.Ordinal)
        {
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
