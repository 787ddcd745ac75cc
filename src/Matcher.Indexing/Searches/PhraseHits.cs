using System.Buffers;

namespace Matcher.Indexing;

/// <summary>The posts of a segment that have a phrase, rising, each with how often: an occurrence counts as its field weighs.</summary>
internal sealed class PhraseHits : IDisposable
{
    // A word in the title says more about a post than one in its text.
    private const int TitleWeight = 8;
    private const int TextWeight = 1;
    private const int DetailsWeight = 2;

    private int[] _posts = ArrayPool<int>.Shared.Rent(256);
    private int[] _weights = ArrayPool<int>.Shared.Rent(256);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Posts => _posts.AsSpan(0, Count);

    public ReadOnlySpan<int> Weights => _weights.AsSpan(0, Count);

    /// <summary>Finds a phrase of one token or more; what was found before goes.</summary>
    /// <remarks>Cost: the places of the rarest token, and a galloping step in those of each other one.</remarks>
    public void Find(Segment segment, string[] phrase, bool inTitleOnly = false)
    {
        Count = 0;
        Span<int> next = phrase.Length <= QueryWords.MaxTokens ? stackalloc int[phrase.Length] : new int[phrase.Length];
        Span<int> ends = phrase.Length <= QueryWords.MaxTokens ? stackalloc int[phrase.Length] : new int[phrase.Length];
        var rarest = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            (next[i], ends[i]) = segment.RangeOf(phrase[i]);
            if (ends[i] - next[i] < ends[rarest] - next[rarest])
                rarest = i;
        }
        var post = 0;
        foreach (var place in segment.Places.AsSpan(next[rarest]..ends[rarest]))
        {
            if (place < rarest || !Stands(segment.Places, place - (uint)rarest, rarest, next, ends))
                continue;
            post = segment.PostAt(place, post);
            if (!inTitleOnly || place < segment.Bounds[(Segment.Fields * post) + 1])
                Add(post, WeightOf(segment, post, place));
        }
    }

    /// <summary>Finds the posts that have one of two phrases; one that has both has the weights of both.</summary>
    public void Unite(PhraseHits one, PhraseHits other)
    {
        Count = 0;
        for (var (i, j) = (0, 0); i < one.Count || j < other.Count;)
        {
            if (j == other.Count || (i < one.Count && one._posts[i] <= other._posts[j]))
                Add(one._posts[i], one._weights[i++]);
            else
                Add(other._posts[j], other._weights[j++]);
        }
    }

    /// <summary>Takes out posts that no longer count.</summary>
    public void Keep(LiveSegment live)
    {
        if (live.IsWhole)
            return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (live.IsLive(_posts[i]))
                (_posts[kept], _weights[kept++]) = (_posts[i], _weights[i]);
        }
        Count = kept;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_posts);
        ArrayPool<int>.Shared.Return(_weights);
    }

    /// <summary>Tells whether the other tokens stand around the rarest. What was passed is not looked at again: places only rise.</summary>
    private static bool Stands(uint[] places, uint first, int rarest, Span<int> next, ReadOnlySpan<int> ends)
    {
        for (var i = 0; i < next.Length; i++)
        {
            if (i == rarest)
                continue;
            next[i] = Gallop(places.AsSpan(0, ends[i]), next[i], first + (uint)i);
            if (next[i] == ends[i] || places[next[i]] != first + (uint)i)
                return false;
        }
        return true;
    }

    /// <summary>The first index from one on whose value is not below another.</summary>
    private static int Gallop(ReadOnlySpan<uint> places, int from, uint least)
    {
        var (probe, step) = (from, 1);
        while (probe < places.Length && places[probe] < least)
        {
            from = probe + 1;
            probe += step;
            step *= 2;
        }
        var end = Math.Min(probe, places.Length);
        while (from < end)
        {
            var middle = (from + end) / 2;
            if (places[middle] < least)
                from = middle + 1;
            else
                end = middle;
        }
        return from;
    }

    private static int WeightOf(Segment segment, int post, uint place)
    {
        var bounds = segment.Bounds.AsSpan(Segment.Fields * post, Segment.Fields);
        return place < bounds[1] ? TitleWeight : place < bounds[2] ? TextWeight : DetailsWeight;
    }

    private void Add(int post, int weight)
    {
        if (Count > 0 && _posts[Count - 1] == post)
        {
            _weights[Count - 1] += weight;
            return;
        }
        if (Count == Math.Min(_posts.Length, _weights.Length))
        {
            Grow(ref _posts);
            Grow(ref _weights);
        }
        (_posts[Count], _weights[Count++]) = (post, weight);
    }

    private void Grow(ref int[] values)
    {
        var larger = ArrayPool<int>.Shared.Rent(2 * Count);
        values.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<int>.Shared.Return(values);
        values = larger;
    }
}
