using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A part of a post.</summary>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <typeparam name="TPart">What tells people apart who ask about it.</typeparam>
/// <param name="key">The value of a post.</param>
/// <param name="part">A post of which only this part is known; id and title do not matter.</param>
/// <param name="asked">The part of a person that is asked with; null if hardly two are alike.</param>
internal sealed class PostPart<TKey, TPart>(Func<PostView, TKey> key, Func<PostView, Post> part, Func<CandidateView, TPart>? asked)
    : ValueFacet<PostView, TKey, TPart>(key, post => post.Representative(part(post)), asked is null ? null : pair => asked(pair.Candidate))
    where TKey : notnull;
