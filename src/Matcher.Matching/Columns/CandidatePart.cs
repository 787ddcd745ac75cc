using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A part of a person.</summary>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <param name="key">The value of a person.</param>
/// <param name="part">A person of whom only this part is known; the id does not matter.</param>
internal sealed class CandidatePart<TKey>(Func<CandidateView, TKey> key, Func<CandidateView, Candidate> part)
    : ValueFacet<CandidateView, TKey>(key, candidate => CandidateView.Representative(part(candidate), candidate.Day))
    where TKey : notnull;
