using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A part of a post.</summary>
/// <typeparam name="TKey">What tells values apart.</typeparam>
/// <param name="key">The value of a post.</param>
/// <param name="part">A post of which only this part is known; id and title do not matter.</param>
internal sealed class PostPart<TKey>(Func<PostView, TKey> key, Func<PostView, Post> part)
    : ValueFacet<PostView, TKey>(key, post => post.Representative(part(post)))
    where TKey : notnull;
