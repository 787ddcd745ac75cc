using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>Tells through which words a post was found.</summary>
public static class RelatedWords
{
    /// <summary>
    /// The alternatives that a post has of groups whose word it lacks, in the order of the groups; the words themselves if it has them all,
    /// though not together as the query does.
    /// </summary>
    /// <param name="post">The post, with its description.</param>
    /// <param name="groups">The words of the query.</param>
    /// <remarks>Looks where the index looks.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<string> In(Post post, IReadOnlyList<WordGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(groups);
        var title = new Words(post.Title);
        Words[] fields =
        [
            title, new(post.Text), new(string.Join('\n', [post.Industry, post.PlaceText, post.Education.Majors, .. post.RequiredSkills, .. post.PreferredSkills])),
        ];
        string[] found =
        [
            .. groups.Where(group => !Array.Exists(fields, field => field.Have(group.Word)))
                .SelectMany(group => group.Alternatives.Where(word => word.InTitleOnly ? title.Have(word.Text) : Array.Exists(fields, field => field.Have(word.Text))))
                .Select(word => word.Text),
        ];
        return found.Length > 0 ? found : [.. groups.Select(group => group.Word)];
    }

    /// <summary>The tokens of a field.</summary>
    private readonly struct Words(string? text)
    {
        private readonly string _tokens = $" {Segmentation.IndexText(text ?? "")} ";

        /// <summary>Whether the tokens of a word stand together.</summary>
        public bool Have(string word) => _tokens.Contains($" {string.Join(' ', Segmentation.SearchTokens(word))} ", StringComparison.Ordinal);
    }
}
