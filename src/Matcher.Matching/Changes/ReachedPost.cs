using Matcher.Domain;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A post that a set of changes brings into reach, as it would then stand.</summary>
/// <param name="Post">The post as it is today.</param>
/// <param name="Score">The score after the changes, units of 2⁻²⁴.</param>
/// <param name="Band">The score in words.</param>
/// <param name="Key">What it would be ranked by.</param>
public sealed record ReachedPost(Post Post, long Score, FitBand Band, RankKey Key);
