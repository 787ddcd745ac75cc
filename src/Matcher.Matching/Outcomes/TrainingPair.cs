using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What became of a pair, as a trainer may learn from it.</summary>
/// <param name="Post">The post.</param>
/// <param name="Candidate">The person.</param>
/// <param name="Grade">0 looked at and no more, 1 applied, met or offered, 2 hired, 3 still there after six months.</param>
/// <param name="Weight">1 or more: how many pairs it stands for, because pairs far down a list are seldom looked at.</param>
/// <param name="Origin">The list that it came from first; with a position.</param>
/// <param name="Source">Who told of it first.</param>
public sealed record TrainingPair(PostId Post, CandidateId Candidate, int Grade, double Weight, ListOrigin Origin, OutcomeSource Source);
