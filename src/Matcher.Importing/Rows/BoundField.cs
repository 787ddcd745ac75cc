namespace Matcher.Importing;

/// <summary>One field of a mapping with its reading and the indices of its columns.</summary>
internal sealed record BoundField<TDraft>(FieldMapping Mapping, FieldReading<TDraft> Reading, int[] Own, int[] Also);
