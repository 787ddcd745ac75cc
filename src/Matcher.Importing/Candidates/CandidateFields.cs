using System.Collections.Frozen;

namespace Matcher.Importing;

/// <summary>The fields of a candidate and how they are read.</summary>
internal static class CandidateFields
{
    public static FrozenDictionary<string, FieldReading<CandidateDraft>> Readings { get; } =
        new Dictionary<string, FieldReading<CandidateDraft>>(StringComparer.Ordinal)
        {
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
