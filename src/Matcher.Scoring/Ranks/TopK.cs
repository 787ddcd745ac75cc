namespace Matcher.Scoring;

/// <summary>Keeps the best k of a stream, in the order of <see cref="RankKey"/>.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <remarks>The result depends on the items alone, never on the order in which they were offered. Not thread-safe.</remarks>
public sealed class TopK<T>
{
    private readonly int _k;
    private readonly PriorityQueue<T, RankKey> _worstFirst;

    /// <summary>Makes an empty list.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is less than 1.</exception>
    public TopK(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        _k = k;
        _worstFirst = new PriorityQueue<T, RankKey>(Comparer<RankKey>.Create((a, b) => b.CompareTo(a)));
    }

    /// <summary>Offers an item; kept if it is among the best k so far.</summary>
    /// <remarks>Cost: one comparison for an item that does not enter.</remarks>
    public void Offer(T item, RankKey key)
    {
        if (_worstFirst.Count < _k)
            _worstFirst.Enqueue(item, key);
        else if (_worstFirst.TryPeek(out _, out var worst) && key.CompareTo(worst) < 0)
            _worstFirst.EnqueueDequeue(item, key);
    }

    /// <summary>Takes the list out, best first; empty afterwards.</summary>
    public IReadOnlyList<(T Item, RankKey Key)> Take()
    {
        var best = new (T, RankKey)[_worstFirst.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            _worstFirst.TryDequeue(out var item, out var key);
            best[i] = (item!, key);
        }

        return best;
    }
}
