using Matcher.Domain;
using Matcher.Text;

namespace Matcher.Matching;

/// <summary>The skills that a post's words ask for, where nobody gave any: plainly required ones, and all others as preferred.</summary>
internal static class StatedSkills
{
    /// <summary>The field of required skills in <see cref="ReadField.Field"/>; it stands there once for each skill that was read.</summary>
    public const string Required = "required_skills";

    /// <summary>The field of preferred skills.</summary>
    public const string Preferred = "preferred_skills";

    /// <summary>The post with its words' skills if it names no skill at all. Skills given on one list may be all that is asked, so they are not added to.</summary>
    public static Post Fill(Post post)
    {
        if (post.RequiredSkills.Count > 0 || post.PreferredSkills.Count > 0 || SkillReader.Read(post.Text) is not { Count: > 0 } read)
            return post;
        return post with
        {
            RequiredSkills = [.. read.Where(skill => skill.IsRequired).Select(skill => skill.Name)],
            PreferredSkills = [.. read.Where(skill => !skill.IsRequired).Select(skill => skill.Name)],
            ReadFields =
            [
                .. post.ReadFields,
                .. read.Select(skill => new ReadField(skill.IsRequired ? Required : Preferred, post.Text!.Substring(skill.Place.Range.Start, skill.Place.Range.Length))),
            ],
        };
    }

    /// <summary>The post without skills that were read; a list that has changed since is no longer what was read.</summary>
    public static Post Strip(Post post, Post? before)
    {
        var bare = post;
        if (IsRead(post, Required) && (before is null || before.RequiredSkills.SequenceEqual(post.RequiredSkills, StringComparer.Ordinal)))
            bare = bare with { RequiredSkills = [] };
        if (IsRead(post, Preferred) && (before is null || before.PreferredSkills.SequenceEqual(post.PreferredSkills, StringComparer.Ordinal)))
            bare = bare with { PreferredSkills = [] };
        return bare;
    }

    /// <summary>The words that the skills of a list were read from; null if somebody gave them.</summary>
    public static string? WordsOf(Post post, string field) =>
        IsRead(post, field) ? string.Join("; ", post.ReadFields.Where(read => read.Field == field).Select(read => read.Words)) : null;

    private static bool IsRead(Post post, string field) => post.ReadFields.Any(read => read.Field == field);
}
