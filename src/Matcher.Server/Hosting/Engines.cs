#if MATCHER_ENGINES_FULL
using Matcher.Indexing.Lucene;
#else
using Matcher.Indexing;
#endif
using Matcher.Matching;

namespace Matcher.Server;

// Which adapters this program was built with.
internal static class Engines
{
#if MATCHER_ENGINES_FULL
    public const string Name = "full";

    public static IPostIndex OpenPostIndex(string folder) => LucenePostIndex.Open(folder);
#else
    public const string Name = "embedded";

    public static IPostIndex OpenPostIndex(string folder) => Fts5PostIndex.Open(folder);
#endif
}
