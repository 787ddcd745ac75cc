namespace Matcher.Text;

/// <summary>Reads which skills the text of a post asks for.</summary>
public static class SkillReader
{
    /// <summary>More are no longer a requirement but a list.</summary>
    private const int MaxSkills = 30;

    /// <summary>The skills of <c>skills.tsv</c> that words of the text ask for: under a heading of requirements, or by a verb of mastery elsewhere.</summary>
    /// <param name="text">The description; null if there is none.</param>
    /// <remarks>
    /// <para>Shape: each skill once, in the order of the text, at most 30. What only one of the words requires, is required.</para>
    /// <para>Nothing is read from fields of study, of the company and of what it offers, nor where the words deny it. Of skills of which one is
    /// enough, and behind 优先, none is required.</para>
    /// <para>Cost: linear in the text; about 0.02 ms for 500 characters.</para>
    /// </remarks>
    public static IReadOnlyList<ReadSkill> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var source = ReadableText.Of(text);
        var folded = source.Text.AsSpan();
        var names = SkillNames.Shipped;
        var parts = new TextParts(folded);
        var found = new List<ReadSkill>();
        for (var at = 0; at < folded.Length;)
        {
            if (names.At(folded, at) is not (var skill, var length))
            {
                at++;
                continue;
            }
            if (SkillAsking.IsRequired(folded, at, at + length, parts.At(at)) is { } isRequired)
                Add(found, new(skill.Name, isRequired, new WordPlace(false, source.Originate(at, at + length))));
            at += length;
        }
        return found;
    }

    private static void Add(List<ReadSkill> found, ReadSkill skill)
    {
        var at = found.FindIndex(one => string.Equals(one.Name, skill.Name, StringComparison.Ordinal));
        if (at < 0 && found.Count < MaxSkills)
            found.Add(skill);
        else if (at >= 0 && skill.IsRequired && !found[at].IsRequired)
            found[at] = skill;
    }
}
