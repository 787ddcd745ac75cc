using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Which reviews are asked for; what is null is not asked about.</summary>
public sealed record ReviewQuery
{
    /// <summary>The person.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>The post.</summary>
    public PostId? Post { get; init; }

    /// <summary>Whether those signed off come too.</summary>
    public bool WithSignedOff { get; init; }

    /// <summary>Only those after the one of this number.</summary>
    public long After { get; init; }

    /// <summary>The most reviews.</summary>
    public required int Count { get; init; }
}
