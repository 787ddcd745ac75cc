using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>What to search for.</summary>
public sealed record PostQuery
{
    /// <summary>Words, Chinese without spaces or English; empty for everything that passes the filter.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many of the words a post must have; without meaning if there are no words.</summary>
    public WordMatch Match { get; init; }

    /// <summary>
    /// The words in groups with others for the same work (<see cref="QueryExpansion"/>): posts that have one of each group, but not all
    /// words themselves, follow those that do. Empty for the words alone; without meaning for <see cref="WordMatch.Any"/>.
    /// </summary>
    public IReadOnlyList<WordGroup> Related { get; init; } = [];

    /// <summary>Conditions.</summary>
    public PostFilter Filter { get; init; } = PostFilter.None;

    /// <summary>Facets wanted.</summary>
    public IReadOnlyList<PostFacet> Facets { get; init; } = [];

    /// <summary>The order of the hits.</summary>
    public PostSort Sort { get; init; }

    /// <summary>From where distances are measured; required by <see cref="PostSort.Distance"/>, not read otherwise.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>The most hits, 1 or more.</summary>
    public int Count { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public PostSearchPosition? After { get; init; }
}
