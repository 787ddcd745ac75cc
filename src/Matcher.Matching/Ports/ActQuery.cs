using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which entries of the journal of acts are asked for; what is null is not asked about.</summary>
public sealed record ActQuery
{
    /// <summary>The person concerned.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>The post concerned.</summary>
    public PostId? Post { get; init; }

    /// <summary>The name of the key of whoever acted.</summary>
    public string? By { get; init; }

    /// <summary>Only those after the one of this number.</summary>
    public long After { get; init; }

    /// <summary>The most entries.</summary>
    public required int Count { get; init; }
}
