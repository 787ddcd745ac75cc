using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Marks posts whose words ask for what the law forbids.</summary>
public static class HeldPosts
{
    /// <summary>The post with the mark that its title and text deserve.</summary>
    public static Post Mark(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var held = Held(post.Title) | (post.Text is { } text ? Held(text) : HeldWordings.None);
        return held == post.HeldFor ? post : post with { HeldFor = held };
    }

    private static HeldWordings Held(string text)
    {
        var held = HeldWordings.None;
        foreach (var finding in Wordings.Check(text))
            held |= finding.Rule.Held;
        return held;
    }
}
