using Matcher.Domain;

namespace Matcher.Indexing;

/// <summary>All posts of the index in memory, as one search sees them. Immutable; a write makes the next one.</summary>
/// <param name="Segments">In rising order of row numbers: the posts of one come before those of the next.</param>
internal sealed record IndexImage(IReadOnlyList<LiveSegment> Segments)
{
    public static IndexImage Empty { get; } = new([]);

    public static IndexImage Of(IReadOnlyList<Segment> segments) => new([.. segments.Select(segment => new LiveSegment(segment))]);

    public long Count { get; } = Segments.Sum(segment => (long)segment.Count);

    public long Tokens { get; } = Segments.Sum(segment => segment.Tokens);

    /// <summary>Whether a post is there.</summary>
    public bool Holds(PostId id) => Segments.Any(segment => segment.Segment.Find(id) is >= 0 and var post && segment.IsLive(post));

    /// <summary>The image after a write.</summary>
    /// <param name="changed">Posts that were deleted or replaced.</param>
    /// <param name="added">The posts added.</param>
    /// <param name="read">Reads the posts from a row number on.</param>
    /// <remarks>
    /// Small segments are read again together with the new posts, so that their number stays logarithmic and a post is read again a
    /// logarithmic number of times. Large writes are not read again: they fill segments by themselves.
    /// </remarks>
    public IndexImage After(IReadOnlyCollection<PostId> changed, IReadOnlyList<Segment> added, Func<long, IReadOnlyList<Segment>> read)
    {
        var kept = Segments.Select(segment => segment.Without([.. changed.Select(segment.Segment.Find).Where(post => post >= 0)]))
            .Where(segment => segment.Count > 0).ToList();
        long tail = added.Sum(segment => segment.Count);
        if (tail == 0)
            return new(kept);
        var from = default(long?);
        while (kept.Count > 0 && tail < Segment.MostPosts / 2 && kept[^1].Count <= Math.Min(2 * tail, Segment.MostPosts / 2))
        {
            tail += kept[^1].Count;
            from = kept[^1].Segment.FirstNumber;
            kept.RemoveAt(kept.Count - 1);
        }
        return new([.. kept, .. (from is { } number ? read(number) : added).Select(segment => new LiveSegment(segment))]);
    }
}
