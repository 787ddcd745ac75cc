namespace Matcher.Benchmarks;

/// <summary>The 200 queries of queries.tsv: broad words, titles as lists print them, several words, and sentences that people type.</summary>
internal static class StatedQueries
{
    /// <summary>A query; its kind is the id up to the hyphen.</summary>
    internal sealed record StatedQuery(string Id, string Text)
    {
        public string Kind => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
    }

    public static IReadOnlyList<StatedQuery> Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Indexing", "queries.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Select(parts => new StatedQuery(parts[0], parts[1])),
    ];

    /// <summary>How many queries are a whole title of a real post, and how many a title and the place of the same post.</summary>
    public static (int Titles, int TitlesWithPlace) Real(IReadOnlyList<StatedQuery> queries, IReadOnlyList<SharedPosts.RealPost> posts)
    {
        var titles = posts.Select(post => post.Title).ToHashSet(StringComparer.Ordinal);
        var places = posts.ToLookup(post => post.Title, post => post.Place ?? "", StringComparer.Ordinal);
        return (queries.Count(query => titles.Contains(query.Text)), queries.Count(query => IsWithPlace(query.Text, places)));
    }

    private static bool IsWithPlace(string text, ILookup<string, string> places) =>
        text.LastIndexOf(' ') is > 0 and var at && places[text[..at]].Any(place => place.Contains(text[(at + 1)..], StringComparison.Ordinal));
}
