namespace Matcher.Domain;

/// <summary>An entry of the journal of what people did to automated results. Never changed; it goes with its person.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Made">Who did it, and when.</param>
public sealed record CounselAct(ActKind Kind, Recording Made)
{
    /// <summary>The person concerned; null for an act about a post alone.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>The post concerned; null for an act about a person's whole list.</summary>
    public PostId? Post { get; init; }

    /// <summary>The list that was arranged; null for other acts.</summary>
    public ListKind? List { get; init; }

    /// <summary>The version of the arrangement that the act brought.</summary>
    public long? ListVersion { get; init; }

    /// <summary>The place of a moved entry.</summary>
    public int? Place { get; init; }

    /// <summary>The rank that an arranged entry had by its score; null if it was not in the list.</summary>
    public long? OriginalRank { get; init; }

    /// <summary>The review.</summary>
    public ReviewId? Review { get; init; }

    /// <summary>How the review ended.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>Path of the fact that was answered.</summary>
    public string? Fact { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }

    /// <summary>Why; null where nobody has to say.</summary>
    public string? Why { get; init; }
}
