using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A post found.</summary>
/// <param name="Id">The post.</param>
/// <param name="Relevance">Higher is better; comparable within one answer only. 0 for a query without words.</param>
public readonly record struct PostHit(PostId Id, double Relevance);
