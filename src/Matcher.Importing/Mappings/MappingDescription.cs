namespace Matcher.Importing;

/// <summary>A shipped mapping, for lists and messages.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Kind">What its files hold.</param>
/// <param name="Headers">The headers that its files have, in any order.</param>
public sealed record MappingDescription(string Name, RecordKind Kind, IReadOnlyList<string> Headers);
