using BenchmarkDotNet.Attributes;
using Matcher.Indexing;
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>
/// What one search costs over 100,000 posts: time and memory, beside FTS5 alone. Measured: the index port with facets.
/// Not measured: gRPC, highlighting, many callers at once.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks
{
    private Func<PostQuery, PostSearchResult> _image = null!;
    private Func<string, long> _plain = null!;
    private Action _delete = null!;

    /// <summary>How many posts.</summary>
    public int Posts { get; set; } = 100_000;

    /// <summary>A broad word, a phrase, several words, and a sentence of which posts have some words only.</summary>
    [Params("工程师", "机械工程师", "会计 赣州", "熟悉Java和Spring框架有三年以上互联网后端开发经验的软件工程师")]
    public string Query { get; set; } = "";

    /// <summary>Builds the index.</summary>
    [GlobalSetup]
    public void Build()
    {
        var folder = Directory.CreateTempSubdirectory("matcher-benchmark-");
        var index = Fts5PostIndex.Open(folder.FullName);
        index.Rebuild(PostCorpus.Make(Posts), 1, CancellationToken.None);
        var plain = new PlainFts5(folder.FullName);
        _image = query => index.Search(query, CancellationToken.None);
        _plain = text => plain.Search(text, 20).Total;
        _delete = () =>
        {
            plain.Dispose();
            index.Dispose();
            folder.Delete(recursive: true);
        };
    }

    /// <summary>Deletes the index.</summary>
    [GlobalCleanup]
    public void Delete() => _delete();

    /// <summary>FTS5 ranks and counts every match.</summary>
    [Benchmark(Baseline = true)]
    public long Fts5Alone() => _plain(Query);

    /// <summary>The index's image ranks, counts and facets every match.</summary>
    [Benchmark]
    public long Image() => _image(new PostQuery { Text = Query, Facets = [PostFacet.Province, PostFacet.Form] }).Total;

    /// <summary>The same, the newest first.</summary>
    [Benchmark]
    public long ImageByDate() => _image(new PostQuery { Text = Query, Sort = PostSort.Date }).Total;
}
