using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What a deployment may set about matching.</summary>
public sealed record MatchSettings
{
    /// <summary>Days after which a provision that nobody confirmed counts as unknown.</summary>
    public int ProvisionMaxAgeDays { get; init; } = Provision.DefaultMaxAgeDays;

    /// <summary>Below this share of known facts, out of those that matter, the answer is "not enough is known". 0 to 1.</summary>
    public double LeastKnownShare { get; init; } = 0.25;

    /// <summary>How many near misses an answer carries.</summary>
    public int NearMissCount { get; init; } = 20;
}
