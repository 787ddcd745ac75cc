using Matcher.Domain;

namespace Matcher.Storage;

/// <summary>Compares fairs by what they say, posts one by one.</summary>
internal static class FairContent
{
    public static bool IsSame(Fair a, Fair b) => Bare(a) == Bare(b) && a.Posts.SequenceEqual(b.Posts);

    private static Fair Bare(Fair fair) => fair with { Posts = Array.Empty<PostId>() };
}
