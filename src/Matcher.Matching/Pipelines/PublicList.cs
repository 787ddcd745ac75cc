using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>A list of open posts that is the same for everybody; nothing about a person is read.</summary>
/// <param name="Posts">Newest first, then by id.</param>
/// <param name="FirstRank">The rank of the first one.</param>
/// <param name="Considered">Posts on file.</param>
/// <param name="HasMore">Whether there are more.</param>
/// <param name="Versions">What made it.</param>
public sealed record PublicList(IReadOnlyList<Post> Posts, long FirstRank, long Considered, bool HasMore, Versions Versions);
