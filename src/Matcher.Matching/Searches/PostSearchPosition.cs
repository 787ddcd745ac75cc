using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>The sort key of a hit: relevance falling, then id rising.</summary>
/// <param name="Relevance">The relevance.</param>
/// <param name="Id">The id.</param>
public readonly record struct PostSearchPosition(double Relevance, PostId Id);
