using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A part of a person.</summary>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <typeparam name="TPart">What tells posts apart that ask about it.</typeparam>
/// <param name="key">The value of a person.</param>
/// <param name="part">A person of whom only this part is known; the id does not matter.</param>
/// <param name="asked">The part of a post that is asked with.</param>
internal sealed class CandidatePart<TKey, TPart>(Func<CandidateView, TKey> key, Func<CandidateView, Candidate> part, Func<PostView, TPart> asked)
    : ValueFacet<CandidateView, TKey, TPart>(key, candidate => CandidateView.Representative(part(candidate), candidate.Day), pair => asked(pair.Post)), IImageFacet<CandidateView>
    where TKey : notnull
{
    public void Save(BinaryWriter to, IReadOnlyCollection<int> used) => Save(to, used, value => CandidateFacts.Write(to, value));

    public void Load(BinaryReader from, CandidateView nothing) => Load(from, () => CandidateFacts.Read(from, nothing.Day));
}
