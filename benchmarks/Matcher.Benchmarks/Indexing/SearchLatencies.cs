using System.Diagnostics;
using System.Globalization;
using Matcher.Indexing;
using Matcher.Matching;
using Matcher.Text;

namespace Matcher.Benchmarks;

/// <summary>
/// How long single queries take through the index port: percentiles over the stated queries, with facets and total, beside the same
/// queries in FTS5 alone, and how far the first ten agree. Not measured: gRPC, highlighting, many callers at once.
/// </summary>
internal static class SearchLatencies
{
    private const int Rounds = 20;

    private static readonly PostFacet[] Facets = [PostFacet.Province, PostFacet.Form, PostFacet.Education];

    public static int Run(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 100_000;
        if (SharedPosts.Read() is null)
        {
            Console.Error.WriteLine("The lists in ../shared/data/posts are needed.");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("matcher-latency-");
        try
        {
            Measure(count, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(int count, string folder)
    {
        var queries = StatedQueries.Read();
        Print($"{count:N0} posts, {queries.Count} queries, {Rounds} rounds, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var posts = PostCorpus.Make(count).ToList();
        using (var built = Fts5PostIndex.Open(folder))
        {
            var started = Stopwatch.GetTimestamp();
            built.Rebuild(posts, 1, CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Print($"build: {seconds:F1} s, {count / seconds:N0} posts/s; file {new FileInfo(Path.Combine(folder, "index.db")).Length / 1e6:F0} MB");
        }
        var titles = posts.ToDictionary(post => post.Id.Value, post => post.Title);
        posts.Clear();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var opening = Stopwatch.GetTimestamp();
        using var index = Fts5PostIndex.Open(folder);
        var open = Stopwatch.GetElapsedTime(opening).TotalSeconds;
        Print($"open: {open:F2} s; image {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB");
        using var plain = new PlainFts5(folder);
        Compare(index, plain, titles, queries);
        Table("image", queries, query => index.Search(new PostQuery { Text = query, Facets = Facets }, CancellationToken.None), Rounds);
        foreach (var sort in new[] { PostSort.Date, PostSort.Pay, PostSort.Distance })
            Table($"image by {sort}", queries, query => index.Search(new PostQuery { Text = query, Sort = sort, Near = new(25.8, 114.9) }, CancellationToken.None), Rounds);
        Table("fts5 alone", queries, query => plain.Search(query, 20), 3);
    }

    // The exact ranking, found another way: FTS5 ranks every match, and titles are compared one by one.
    private static void Compare(Fts5PostIndex index, PlainFts5 plain, Dictionary<string, string> titles, IReadOnlyList<StatedQueries.StatedQuery> queries)
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
        Print($"overlap@10 with the exact ranking: {exact / queries.Count:P1}; with fts5 without the rule of titles: {alone / queries.Count:P1}; equal totals: {totals}/{queries.Count}");
    }

    private static int Tier(IReadOnlyList<string> query, IReadOnlyList<string> title) =>
        title.SequenceEqual(query) ? 2 : title.Take(query.Count).SequenceEqual(query) || title.TakeLast(query.Count).SequenceEqual(query) ? 1 : 0;

    private static double Overlap(PostSearchResult ours, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? 1 : (double)ours.Hits.Count(hit => ids.Contains(hit.Id.Value)) / ids.Count;

    private static void Table(string engine, IReadOnlyList<StatedQueries.StatedQuery> queries, Action<string> search, int rounds)
    {
        foreach (var query in queries)
            search(query.Text);
        var times = new List<(string Kind, double Ms)>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in queries)
            {
                var started = Stopwatch.GetTimestamp();
                search(query.Text);
                times.Add((query.Kind, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            }
        }
        Print($"{engine,-18} {"n",6} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"max ms",8}");
        foreach (var group in times.GroupBy(time => time.Kind).Append(times.GroupBy(_ => "all").Single()))
        {
            var sorted = group.Select(time => time.Ms).Order().ToList();
            Print($"  {group.Key,-16} {sorted.Count,6} {At(sorted, 0.5),8:F2} {At(sorted, 0.95),8:F2} {At(sorted, 0.99),8:F2} {sorted[^1],8:F2}");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
