namespace Matcher.Benchmarks;

/// <summary>Titles to rank for each other.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Titles">All titles, the documents.</param>
/// <param name="Groups">The group of each; titles of one group are relevant to each other.</param>
/// <param name="Queries">Which of them are queries; a query is not a document of its own.</param>
internal sealed record TitleSet(string Name, IReadOnlyList<string> Titles, IReadOnlyList<string> Groups, IReadOnlyList<int> Queries);
