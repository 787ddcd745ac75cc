namespace Matcher.Domain;

/// <summary>How a review ended.</summary>
public enum ReviewDecision
{
    /// <summary>The automated result stands.</summary>
    Upheld,

    /// <summary>It was changed: an arrangement or a record.</summary>
    Changed,

    /// <summary>The person wants no review any more.</summary>
    Withdrawn,
}
