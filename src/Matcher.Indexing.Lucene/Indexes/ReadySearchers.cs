using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Matcher.Indexing.Lucene;

/// <summary>Makes searchers that are shown when what all searches need has been read, so that no search waits for it.</summary>
internal sealed class ReadySearchers : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader)
    {
        foreach (var segment in reader.Leaves)
            SegmentColumns.Of(segment.AtomicReader);
        return base.NewSearcher(reader);
    }
}
