namespace Matcher.Matching;

/// <summary>What made an answer.</summary>
/// <param name="Store">The store's version.</param>
/// <param name="Model">Name and version of the model.</param>
/// <param name="ModelChecksum">Checksum of its tables and its prior.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Day">The day on which dates were judged.</param>
public sealed record Versions(long Store, string Model, string ModelChecksum, string Rules, DateOnly Day);
