namespace Matcher.Indexing;

/// <summary>Builds segments, one after the other, from posts in the order of their row numbers.</summary>
internal sealed class SegmentLine
{
    private readonly List<Segment> _segments = [];
    private readonly string[] _fields = new string[Segment.Fields];
    private SegmentBuilder _builder = new();

    public void Add(long number, PostLine post)
    {
        (_fields[0], _fields[1], _fields[2]) = (post.Title, post.Text, post.Details);
        Add(number, post.Id.Value, post.Region, post.Facts, post.TitleTokens, _fields);
    }

    /// <inheritdoc cref="SegmentBuilder.Add"/>
    public void Add(long number, string id, string? region, PostFacts facts, int titleTokens, ReadOnlySpan<string> fields)
    {
        if (_builder.Count == Segment.MostPosts)
        {
            _segments.Add(_builder.Build());
            _builder = new SegmentBuilder();
        }
        _builder.Add(number, id, region, facts, titleTokens, fields);
    }

    /// <summary>The segments of the posts added; none if there was no post.</summary>
    public IReadOnlyList<Segment> Build()
    {
        if (_builder.Count > 0)
            _segments.Add(_builder.Build());
        _builder = new SegmentBuilder();
        return _segments;
    }
}
