namespace Matcher.Domain;

/// <summary>
/// A person's demand that a human looks at what was decided automatically. Until somebody signs it off the result is not sent out.
/// Source: 个人信息保护法 art. 24, third paragraph.
/// </summary>
public sealed record Review
{
    /// <summary>Its id.</summary>
    public required ReviewId Id { get; init; }

    /// <summary>The person whose result it is.</summary>
    public required CandidateId Candidate { get; init; }

    /// <summary>The post that it is about; null for the person's whole list.</summary>
    public PostId? Post { get; init; }

    /// <summary>Whether the person asked through a portal; otherwise staff wrote it down.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>Who sent the request, and when.</summary>
    public required Recording Requested { get; init; }

    /// <summary>What the person says; null if nothing.</summary>
    public string? Why { get; init; }

    /// <summary>The result as it was.</summary>
    public IReadOnlyList<FrozenEntry> Frozen { get; init; } = [];

    /// <summary>The model that made it.</summary>
    public required string Model { get; init; }

    /// <summary>The version of the store that it was made from.</summary>
    public required long StoreVersion { get; init; }

    /// <summary>How it ended; null while it is under review.</summary>
    public SignOff? SignedOff { get; init; }
}
