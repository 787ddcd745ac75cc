using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The sort key of the public list: newest first, posts without a date last, then by id. Smaller comes first.</summary>
/// <param name="PublishedOn">The day; the first of all days if there is none.</param>
/// <param name="Id">The post.</param>
public readonly record struct PublicPosition(DateOnly PublishedOn, PostId Id) : IComparable<PublicPosition>
{
    /// <summary>The key of a post.</summary>
    public static PublicPosition Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new(post.PublishedOn ?? DateOnly.MinValue, post.Id);
    }

    /// <inheritdoc/>
    public int CompareTo(PublicPosition other)
    {
        var order = other.PublishedOn.CompareTo(PublishedOn);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
