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
    internal PostWords Words { get; init; } = PostWords.Of(Post);

    /// <summary>The same post if the list said only some of what it says; the labels stay.</summary>
    /// <param name="known">What it says.</param>
    public AccessPost Knowing(ListedFacts known) => this with
    {
        Post = known.HasFlag(ListedFacts.Codes)
            ? Post
            : Post with { ListedFunctions = default, Demands = [.. Post.Demands.Where(demand => demand.Source != FactSource.List)] },
        Words = known.HasFlag(ListedFacts.Words) ? Words : PostWords.None,
    };
}
