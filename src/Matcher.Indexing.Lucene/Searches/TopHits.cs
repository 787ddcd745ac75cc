using Lucene.Net.Index;
using Lucene.Net.Util;
using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Indexing.Lucene;

/// <summary>Keeps the best hits after a position: sort key falling, then relevance falling, then id rising. Within a segment ids are compared by their ordinals.</summary>
internal sealed class TopHits(PostQuery query)
{
    private readonly int _count = query.Count;
    private readonly RegionDistances? _distances = query.Sort == PostSort.Distance ? new(query.Near!.Value) : null;
    private readonly List<PostHit> _hits = [];

    // The worst of those kept is on top.
    private readonly PriorityQueue<Candidate, Candidate> _kept = new(Comparer<Candidate>.Create(static (a, b) => a.IsBefore(b) ? 1 : b.IsBefore(a) ? -1 : 0));

    /// <summary>Takes the best of a segment.</summary>
    public void Add(AtomicReader segment, FixedBitSet found, SegmentScores? scores)
    {
        var ids = segment.GetSortedDocValues(IndexFields.Id);
        var ordinals = SegmentColumns.Of(segment).Ordinals(IndexFields.Id);
        var keys = new SortKeys(query.Sort, segment, _distances);
        var last = query.After is { } after ? new Candidate(after.SortKey, after.Relevance, LastNotAfter(ids, after.Id)) : (Candidate?)null;
        for (var post = Next(found, 0); post >= 0; post = Next(found, post + 1))
        {
            var candidate = new Candidate(keys.Of(post), scores?[post] ?? 0, ordinals[post]);
            if (last?.IsBefore(candidate) == false || (_kept.Count == _count && !candidate.IsBefore(_kept.Peek())))
                continue;
            if (_kept.Count == _count)
                _kept.EnqueueDequeue(candidate, candidate);
            else
                _kept.Enqueue(candidate, candidate);
        }
        MoveKept(ids);
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<PostHit> Hits() => [.. _hits.OrderByDescending(hit => hit.SortKey).ThenByDescending(hit => hit.Relevance).ThenBy(hit => hit.Id).Take(_count)];

    /// <summary>The ordinal of an id, or of the last before it; -1 if there is none.</summary>
    private static int LastNotAfter(SortedDocValues ids, PostId id)
    {
        var at = ids.LookupTerm(new BytesRef(id.Value));
        return at >= 0 ? at : -at - 2;
    }

    private static int Next(FixedBitSet found, int from) => from < found.Length ? found.NextSetBit(from) : -1;

    private void MoveKept(SortedDocValues ids)
    {
        var id = new BytesRef();
        while (_kept.TryDequeue(out var candidate, out _))
        {
            ids.LookupOrd(candidate.Ordinal, id);
            _hits.Add(new PostHit(new PostId(id.Utf8ToString()), candidate.Relevance) { SortKey = candidate.SortKey });
        }
    }

    private readonly record struct Candidate(double SortKey, double Relevance, int Ordinal)
    {
        public bool IsBefore(Candidate other) =>
            SortKey != other.SortKey ? SortKey > other.SortKey
            : Relevance != other.Relevance ? Relevance > other.Relevance
            : Ordinal < other.Ordinal;
    }
}
