using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>A query as a bit set per segment, kept as long as the segment is.</summary>
internal sealed class BitFilter(Query query) : CachingWrapperFilter(new QueryWrapperFilter(query))
{
    /// <summary>The documents of a segment that match, deleted ones as well; null for none. Not to be changed.</summary>
    public FixedBitSet? Of(AtomicReaderContext segment) => GetDocIdSet(segment, null) as FixedBitSet;

    protected override DocIdSet DocIdSetToCache(DocIdSet docIdSet, AtomicReader reader)
    {
        var bits = new FixedBitSet(reader.MaxDoc);
        if (docIdSet?.GetIterator() is { } documents)
            bits.Or(documents);
        return bits;
    }
}
