namespace Matcher.Domain;

/// <summary>A recruitment fair and the posts offered at it.</summary>
public sealed record Fair
{
    /// <summary>The id.</summary>
    public required FairId Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The day; null if not set yet.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is held.</summary>
    public RegionCode? Region { get; init; }

    /// <summary>The posts, in the order of the fair's programme.</summary>
    public IReadOnlyList<PostId> Posts { get; init; } = [];

    /// <summary>Whether the record was made by the generator.</summary>
    public bool IsSynthetic { get; init; }
}
