namespace Matcher.Matching;

/// <summary>What to search for.</summary>
public sealed record PostQuery
{
    /// <summary>Words, Chinese without spaces or English; empty for everything that passes the filter.</summary>
    public string Text { get; init; } = "";

    /// <summary>Conditions.</summary>
    public PostFilter Filter { get; init; } = PostFilter.None;

    /// <summary>Facets wanted.</summary>
    public IReadOnlyList<PostFacet> Facets { get; init; } = [];

    /// <summary>The most hits, 1 or more.</summary>
    public int Count { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public PostSearchPosition? After { get; init; }
}
