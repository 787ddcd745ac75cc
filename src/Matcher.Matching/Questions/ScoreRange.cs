using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>Where the score of a pair can lie once one fact is known and nothing else has changed.</summary>
/// <param name="Post">The post.</param>
/// <param name="Candidate">The person.</param>
/// <param name="Score">The score now, units of 2⁻²⁴.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
public sealed record ScoreRange(PostId Post, CandidateId Candidate, long Score, long Low, long High);
