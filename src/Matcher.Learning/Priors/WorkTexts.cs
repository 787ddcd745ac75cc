using System.Text.RegularExpressions;
using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>Divides posts by what the work is: lists repeat a text under many titles, and such posts know each other's labels.</summary>
internal static partial class WorkTexts
{
    /// <summary>Posts that must stay together have the same key: letters and digits alone tell texts apart.</summary>
    public static string KeyOf(string text) => Other().Replace(text.ToLowerInvariant(), " ").Trim();

    /// <summary>The fold of each post; about as many texts in each.</summary>
    public static int[] Folds(IReadOnlyList<AccessPost> posts, int folds, ulong seed)
    {
        var order = Groups(posts).Select(group => group.Key)
            .OrderBy(key => PairHash.OfId(BitConverter.GetBytes(seed), key)).ThenBy(key => key, StringComparer.Ordinal)
            .Index().ToDictionary(entry => entry.Item, entry => entry.Index % folds, StringComparer.Ordinal);
        return [.. posts.Select(post => order[KeyOf(post.WorkText)])];
    }

    /// <summary>The numbers of the posts of as many texts as there are, drawn with replacement.</summary>
    public static int[] Draw(IReadOnlyList<int[]> groups, ulong seed, int draw)
    {
        var drawn = new List<int>();
        for (var i = 0; i < groups.Count; i++)
            drawn.AddRange(groups[(int)(PairHash.Combine(seed ^ ((ulong)(draw + 1) << 32), (ulong)i) % (ulong)groups.Count)]);
        return [.. drawn];
    }

    /// <summary>The numbers of the posts of each text.</summary>
    public static IReadOnlyList<(string Key, int[] Posts)> Groups(IReadOnlyList<AccessPost> posts) =>
        [.. posts.Index().GroupBy(entry => KeyOf(entry.Item.WorkText), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(entry => entry.Index).ToArray()))];

    [GeneratedRegex(@"\W+")]
    private static partial Regex Other();
}
