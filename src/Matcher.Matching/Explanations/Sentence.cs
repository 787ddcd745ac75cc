namespace Matcher.Matching;

/// <summary>A sentence for a reader, in both languages, from fixed templates.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Sentence(string Zh, string En);
