using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>For how many queries two engines agree: the first hit, the first ten, the total.</summary>
internal static class FirstHits
{
    /// <summary>The share of the queries for which the first hit has to be the same post.</summary>
    /// <remarks>
    /// Both engines find the same posts, and titles that are the query or begin or end with it come first in both. The rest is told
    /// apart by relevance: Lucene adds what SmartCn's words say and takes a phrase for as rare as its rarest token, FTS5 counts the posts
    /// that have the phrase. That decides where titles do not, most of all for sentences of which posts have some words only.
    /// </remarks>
    private const double ExpectedShare = 0.9;

    /// <summary>Prints where they differ.</summary>
    /// <returns>Whether the share is as expected and all totals are equal.</returns>
    public static bool Compare(OpenEngine first, OpenEngine second, IReadOnlyList<StatedQueries.StatedQuery> queries, IReadOnlyDictionary<string, string> titles)
    {
        var pairs = queries.Select(query => (Query: query, First: Ask(first, query), Second: Ask(second, query))).ToList();
        var same = pairs.Count(pair => Best(pair.First) == Best(pair.Second));
        var totals = pairs.Count(pair => pair.First.Total == pair.Second.Total);
        Report.Line($"{first.Name} and {second.Name}: same first hit {same}/{queries.Count} (expected {ExpectedShare:P0}), equal totals {totals}");
        foreach (var kind in pairs.GroupBy(pair => pair.Query.Kind))
            Report.Line($"  {kind.Key,-8} {kind.Count(pair => Best(pair.First) == Best(pair.Second))}/{kind.Count()}");
        foreach (var (query, a, b) in pairs.Where(pair => Best(pair.First) != Best(pair.Second)))
            Report.Line($"  {query.Text}: {Short(Title(a, titles))} | {Short(Title(b, titles))}; the one is {Place(a, b)} of the other");
        return same >= ExpectedShare * queries.Count && totals == queries.Count;
    }

    private static PostSearchResult Ask(OpenEngine engine, StatedQueries.StatedQuery query) =>
        engine.Index.Search(new PostQuery { Text = query.Text, Count = 10 }, CancellationToken.None);

    private static string Best(PostSearchResult result) => result.Hits is [var hit, ..] ? hit.Id.Value : "";

    private static string Title(PostSearchResult result, IReadOnlyDictionary<string, string> titles) => Best(result) is { Length: > 0 } id ? titles[id] : "";

    private static string Short(string title) => title.Length > 30 ? title[..30] + "…" : title;

    private static string Place(PostSearchResult a, PostSearchResult b) => a.Hits is [var hit, ..] && b.Hits.ToList().FindIndex(other => other.Id == hit.Id) is >= 0 and var at ? $"{at + 1}." : "not among the first ten";
}
