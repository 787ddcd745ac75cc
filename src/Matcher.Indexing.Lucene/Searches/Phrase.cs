namespace Matcher.Indexing.Lucene;

/// <summary>Tokens to look for.</summary>
/// <param name="Tokens">One token, or several that stand together.</param>
/// <param name="Fields">Where, and what an occurrence there counts.</param>
internal sealed record Phrase(IReadOnlyList<string> Tokens, IReadOnlyList<(string Name, int Weight)> Fields);
