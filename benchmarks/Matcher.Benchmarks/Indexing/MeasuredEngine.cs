using Matcher.Indexing;
#if MATCHER_ENGINES_FULL
using Matcher.Indexing.Lucene;
#endif
using Matcher.Matching;

namespace Matcher.Benchmarks;

/// <summary>A post index that is measured.</summary>
/// <param name="Name">Short, for tables.</param>
/// <param name="Open">Opens it in a folder.</param>
internal sealed record MeasuredEngine(string Name, Func<string, IPostIndex> Open)
{
    /// <summary>Those that this program was built with.</summary>
    public static IReadOnlyList<MeasuredEngine> All { get; } =
    [
        new("fts5", Fts5PostIndex.Open),
#if MATCHER_ENGINES_FULL
        new("lucene", LucenePostIndex.Open),
#endif
    ];
}
