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
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Indexing", "queries.tsv")).Select(line => line.Split('\t')).Select(parts => new StatedQuery(parts[0], parts[1]))];
}
