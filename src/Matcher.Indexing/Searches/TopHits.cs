namespace Matcher.Indexing;

/// <summary>Keeps the best hits of a segment: sort key falling, then relevance falling, then id rising.</summary>
internal sealed class TopHits
{
    // A heap; the worst of those kept is at 0.
    private readonly int _most;
    private Hit[] _kept;
    private int _count;

    /// <param name="most">How many are kept, 1 or more.</param>
    public TopHits(int most)
    {
        _most = most;
        _kept = new Hit[Math.Min(most, 64)];
    }

    /// <summary>The hits kept, in no order.</summary>
    public ReadOnlySpan<Hit> Hits => _kept.AsSpan(0, _count);

    public void Offer(in Hit hit)
    {
        if (_count == _most)
        {
            if (!hit.IsBefore(_kept[0]))
                return;
            Sink(hit, 0);
            return;
        }
        if (_count == _kept.Length)
            Array.Resize(ref _kept, (int)Math.Min(2L * _count, _most));
        var at = _count++;
        while (at > 0 && _kept[(at - 1) / 2].IsBefore(hit))
        {
            _kept[at] = _kept[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        _kept[at] = hit;
    }

    private void Sink(in Hit hit, int at)
    {
        for (int child; (child = (2 * at) + 1) < _count; at = child)
        {
            if (child + 1 < _count && _kept[child].IsBefore(_kept[child + 1]))
                child++;
            if (!hit.IsBefore(_kept[child]))
                break;
            _kept[at] = _kept[child];
        }
        _kept[at] = hit;
    }

    /// <param name="SortKey">Higher first.</param>
    /// <param name="Relevance">Higher first.</param>
    /// <param name="Rank">Of the id within the segment; lower first.</param>
    internal readonly record struct Hit(double SortKey, double Relevance, int Rank)
    {
        public bool IsBefore(in Hit other) =>
            SortKey != other.SortKey ? SortKey > other.SortKey
            : Relevance != other.Relevance ? Relevance > other.Relevance
            : Rank < other.Rank;
    }
}
