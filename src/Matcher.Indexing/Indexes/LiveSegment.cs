namespace Matcher.Indexing;

/// <summary>A segment with those of its posts that were not deleted or replaced. Immutable.</summary>
internal sealed class LiveSegment
{
    // Bits of the posts that are gone; empty if none is.
    private readonly ulong[] _gone;

    public LiveSegment(Segment segment)
        : this(segment, [], segment.Count, segment.Places.Length)
    {
    }

    private LiveSegment(Segment segment, ulong[] gone, int count, long tokens)
    {
        Segment = segment;
        _gone = gone;
        Count = count;
        Tokens = tokens;
    }

    public Segment Segment { get; }

    /// <summary>Posts that count.</summary>
    public int Count { get; }

    /// <summary>Their tokens.</summary>
    public long Tokens { get; }

    /// <summary>Whether every post counts.</summary>
    public bool IsWhole => _gone.Length == 0;

    public bool IsLive(int post) => _gone.Length == 0 || (_gone[post >> 6] & (1UL << (post & 63))) == 0;

    /// <summary>The segment without some posts; those that are gone already may be named again.</summary>
    public LiveSegment Without(IReadOnlyCollection<int> posts)
    {
        if (posts.Count == 0)
            return this;
        var gone = IsWhole ? new ulong[(Segment.Count + 63) / 64] : [.. _gone];
        var (count, tokens) = (Count, Tokens);
        foreach (var post in posts)
        {
            var bit = 1UL << (post & 63);
            if ((gone[post >> 6] & bit) != 0)
                continue;
            gone[post >> 6] |= bit;
            count--;
            tokens -= Segment.LengthOf(post);
        }
        return new(Segment, gone, count, tokens);
    }
}
