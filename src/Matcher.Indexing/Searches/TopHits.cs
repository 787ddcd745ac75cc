using Matcher.Matching;

namespace Matcher.Indexing;

/// <summary>Keeps the best hits after a position: relevance falling, then id rising.</summary>
internal sealed class TopHits(int count, PostSearchPosition? after)
{
    // The worst of those kept is on top.
    private readonly PriorityQueue<PostHit, PostHit> _kept = new(Comparer<PostHit>.Create(static (a, b) => -Compare(a, b)));

    /// <summary>Tells whether a hit of this relevance could be kept, before its id is read.</summary>
    public bool Admits(double relevance) =>
        !(relevance > after?.Relevance) && (_kept.Count < count || relevance >= _kept.Peek().Relevance);

    public void Offer(PostHit hit)
    {
        if (after is { } position && Compare(hit, new PostHit(position.Id, position.Relevance)) <= 0)
            return;
        _kept.Enqueue(hit, hit);
        if (_kept.Count > count)
            _kept.Dequeue();
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<PostHit> Hits() => [.. _kept.UnorderedItems.Select(item => item.Element).Order(Comparer<PostHit>.Create(Compare))];

    private static int Compare(PostHit a, PostHit b) =>
        a.Relevance == b.Relevance ? a.Id.CompareTo(b.Id) : b.Relevance.CompareTo(a.Relevance);
}
