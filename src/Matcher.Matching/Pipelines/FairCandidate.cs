using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A person as an employer at a fair may see them.</summary>
/// <param name="Rank">From 1, over all pages.</param>
/// <param name="OpaqueId">Another one at every fair.</param>
/// <param name="Band">The fit.</param>
/// <param name="Access">Ready, after arrangement or to ask.</param>
/// <param name="Accommodations">What to prepare.</param>
/// <param name="Reasons">On skills, place, conditions and preferences.</param>
/// <param name="Key">The sort key, for the next page; never shown.</param>
/// <param name="IsSynthetic">Whether the record was made by the generator.</param>
public sealed record FairCandidate(
    long Rank,
    string OpaqueId,
    FitBand Band,
    AccessState Access,
    IReadOnlyList<Accommodation> Accommodations,
    IReadOnlyList<Sentence> Reasons,
    RankKey Key,
    bool IsSynthetic = false);
