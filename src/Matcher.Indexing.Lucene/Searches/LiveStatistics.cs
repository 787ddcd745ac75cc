using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Matcher.Indexing.Lucene;

/// <summary>
/// What ranks are made of, counted over the posts that are there. Lucene's own statistics count deleted documents until they are merged
/// away, so that ranks would depend on the index's history.
/// </summary>
/// <remarks>Cost: one pass over the lengths in memory per reader; per term one lookup a segment and one step per deleted document.</remarks>
internal sealed class LiveStatistics
{
    private readonly FixedBitSet?[] _live;
    private readonly int[][] _deleted;

    public LiveStatistics(IndexReader reader)
    {
        _live = new FixedBitSet?[reader.Leaves.Count];
        _deleted = new int[reader.Leaves.Count][];
        var length = 0L;
        foreach (var segment in reader.Leaves)
        {
            length += Read(segment);
            PostCount += segment.Reader.NumDocs;
        }
        AverageLength = PostCount == 0 ? 1 : Math.Max(1, (double)length / PostCount);
    }

    public int PostCount { get; }

    /// <summary>Tokens per post.</summary>
    public double AverageLength { get; }

    /// <summary>The documents of a segment that count; null for all. Not to be changed.</summary>
    public FixedBitSet? Live(AtomicReaderContext segment) => _live[segment.Ord];

    /// <summary>How many posts have a token in a field.</summary>
    public int PostsWith(IReadOnlyList<SegmentTerms> segments, string field, string token)
    {
        var count = 0;
        foreach (var segment in segments)
        {
            if (segment.Find(field, token) is { } terms)
                count += terms.DocFreq - CountDeleted(terms, _deleted[segment.Context.Ord]);
        }
        return count;
    }

    /// <summary>The weight of something that this many posts have: rarer says more.</summary>
    public double Rarity(int posts) => Math.Log(1 + ((PostCount - posts + 0.5) / (posts + 0.5)));

    private static int CountDeleted(TermsEnum terms, int[] deleted)
    {
        if (deleted.Length == 0)
            return 0;
        var documents = terms.Docs(null, null, DocsFlags.NONE);
        var count = 0;
        for (var i = 0; i < deleted.Length; i++)
        {
            var at = documents.DocID < deleted[i] ? documents.Advance(deleted[i]) : documents.DocID;
            if (at == DocIdSetIterator.NO_MORE_DOCS)
                break;
            if (at == deleted[i])
                count++;
        }
        return count;
    }

    private long Read(AtomicReaderContext segment)
    {
        var reader = segment.AtomicReader;
        var lengths = SegmentColumns.Of(reader).Lengths;
        var live = reader.LiveDocs;
        var bits = live is null ? null : new FixedBitSet(reader.MaxDoc);
        var deleted = new List<int>();
        var sum = 0L;
        for (var post = 0; post < reader.MaxDoc; post++)
        {
            if (live?.Get(post) == false)
            {
                deleted.Add(post);
                continue;
            }
            bits?.Set(post);
            sum += lengths[post];
        }
        _live[segment.Ord] = bits;
        _deleted[segment.Ord] = [.. deleted];
        return sum;
    }
}
