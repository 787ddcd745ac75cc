using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>
/// How long single queries take through the index port: percentiles over the stated queries, with facets and total, for every engine
/// of this build, also with related words as the service asks for them, and for FTS5 asked in its own words; how fast an index is built and how large it is; how far the engines agree.
/// Not measured: gRPC, highlighting, many callers at once.
/// </summary>
internal static class SearchLatencies
{
    private static readonly PostFacet[] Facets = [PostFacet.Province, PostFacet.Form, PostFacet.Education];

    /// <param name="count">How many posts, made from the real ones.</param>
    /// <param name="rounds">How often every query is asked.</param>
    /// <returns>0 if the engines agree as far as they have to.</returns>
    public static int Run(int count, int rounds)
    {
        if (SharedPosts.Read() is not { } real)
        {
            Console.Error.WriteLine("The lists in ../shared/data/posts are needed.");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("matcher-latency-");
        try
        {
            return Measure(count, rounds, real, folder.FullName) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Measure(int count, int rounds, IReadOnlyList<SharedPosts.RealPost> real, string folder)
    {
        var queries = StatedQueries.Read();
        Report.Line($"{count:N0} posts, {queries.Count} queries, {rounds} rounds, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, load {Load()}");
        var (asTitle, asTitleWithPlace) = StatedQueries.Real(queries, real);
        Report.Line($"of the queries {asTitle} are whole titles of real posts, {asTitleWithPlace} a title and the place of the same post");
        var posts = PostCorpus.Make(count).ToList();
        var titles = posts.ToDictionary(post => post.Id.Value, post => post.Title);
        var engines = MeasuredEngine.All.Select(engine => OpenEngine.Fill(engine, posts, folder)).ToList();
        posts.Clear();
        foreach (var engine in engines)
            Report.Line($"{engine.Name}: built {count / engine.BuildSeconds:N0} posts/s ({engine.BuildSeconds:F1} s); files {engine.FileBytes / 1e6:F1} MB; opened in {engine.OpenSeconds:F2} s, {engine.MemoryBytes / 1e6:F1} MB in memory");
        using var plain = new PlainFts5(engines[0].Folder);
        Compare(engines[0].Index, plain, titles, queries);
        var agree = true;
        foreach (var engine in engines.Skip(1))
            agree &= FirstHits.Compare(engines[0], engine, queries, titles);
        Print(queries, rounds,
        [
            .. engines.Select(engine => (engine.Name, Search(engine, text => new PostQuery { Text = text, Facets = Facets }))),
            .. engines.Select(engine => ($"{engine.Name}, related", Search(engine, text => new PostQuery { Text = text, Related = QueryExpansion.Of(text), Facets = Facets }))),
            ("fts5 by itself", text => plain.Search(text, 20)),
        ]);
        ReportWidened(engines[0].Index, queries);
        foreach (var sort in new[] { PostSort.Date, PostSort.Pay, PostSort.Distance })
            Print(queries, rounds, [.. engines.Select(engine => ($"{engine.Name} by {sort}", Search(engine, text => new PostQuery { Text = text, Sort = sort, Near = new(25.8, 114.9) })))]);
        Report.Line($"load at the end {Load()}");
        foreach (var engine in engines)
            engine.Dispose();
        return agree;
    }

    private static Action<string> Search(OpenEngine engine, Func<string, PostQuery> query) => text => engine.Index.Search(query(text), CancellationToken.None);

    private static void Print(IReadOnlyList<StatedQueries.StatedQuery> queries, int rounds, IReadOnlyList<(string, Action<string>)> engines)
    {
        var table = new LatencyTable(queries);
        table.Measure(engines, rounds);
        table.Print();
    }

    // The exact ranking, found another way: FTS5 ranks every match, and titles are compared one by one.
    private static void Compare(IPostIndex index, PlainFts5 plain, Dictionary<string, string> titles, IReadOnlyList<StatedQueries.StatedQuery> queries)
    {
        var (exact, alone, totals) = (0.0, 0.0, 0);
        foreach (var query in queries)
        {
            var ours = index.Search(new PostQuery { Text = query.Text, Count = 10 }, CancellationToken.None);
            var words = Segmentation.SearchTokens(query.Text);
            var ranked = plain.Search(query.Text, 10, id => Tier(words, Segmentation.SearchTokens(titles[id])));
            totals += ours.Total == ranked.Total ? 1 : 0;
            exact += Overlap(ours, ranked.Ids);
            alone += Overlap(ours, plain.Search(query.Text, 10).Ids);
        }
        Report.Line($"fts5: overlap@10 with the exact ranking {exact / queries.Count:P1}; with fts5 without the rule of titles {alone / queries.Count:P1}; equal totals {totals}/{queries.Count}");
    }

    private static int Tier(IReadOnlyList<string> query, IReadOnlyList<string> title) =>
        title.SequenceEqual(query) ? 2 : title.Take(query.Count).SequenceEqual(query) || title.TakeLast(query.Count).SequenceEqual(query) ? 1 : 0;

    private static double Overlap(PostSearchResult ours, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? 1 : (double)ours.Hits.Count(hit => ids.Contains(hit.Id.Value)) / ids.Count;

    private static void ReportWidened(IPostIndex index, IReadOnlyList<StatedQueries.StatedQuery> queries)
    {
        var (widened, own, related) = (0, 0L, 0L);
        foreach (var (text, groups) in queries.Select(query => (query.Text, QueryExpansion.Of(query.Text))).Where(query => query.Item2.Count > 0))
        {
            var found = index.Search(new PostQuery { Text = text, Related = groups, Match = WordMatch.All }, CancellationToken.None);
            (widened, own, related) = (widened + 1, own + found.Total - found.RelatedTotal, related + found.RelatedTotal);
        }
        Report.Line($"{widened} queries have related words: {own:N0} posts by their own words, {related:N0} more by related ones");
    }

    // Tasks that ran or waited to run, over one, five and fifteen minutes.
    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
