using Matcher.Domain;
using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>A post of a list of identified posts, as the importer read it, with what the list says beside it.</summary>
/// <param name="SourceRow">The list's own number of the row.</param>
/// <param name="Post">The post.</param>
/// <param name="WorkText">What the work is; posts with one text are never divided between fitting and judging.</param>
/// <param name="Suitable">The categories that experts found suitable; null if the file does not say.</param>
public sealed record AccessPost(string SourceRow, Post Post, string WorkText, IReadOnlySet<string>? Suitable)
{
    /// <summary>The concepts that the post's words name.</summary>
    internal PostWords Words { get; } = PostWords.Of(Post);
}
