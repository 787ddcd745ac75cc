namespace Matcher.Text;

/// <summary>
/// Which skills are the same by other names, and which of them show others: whoever can use Excel can use office software, not the other
/// way round. Every skill comes down to keys; a skill held answers one asked if it has all keys of it.
/// </summary>
/// <remarks>
/// Pure functions of the words. Words that <c>skills.tsv</c> does not know answer themselves alone, as they fold. What is asked always
/// answers itself.
/// </remarks>
public static class SkillLexicon
{
    /// <summary>What has to be held for a skill that is asked.</summary>
    /// <param name="skill">The words of the post.</param>
    /// <remarks>Shape: at least one key; several if the words name several skills (「Word、Excel」).</remarks>
    /// <exception cref="ArgumentNullException">The words are null.</exception>
    public static IReadOnlyList<string> Asked(string skill)
    {
        var read = SkillWords.Read(SkillTable.NameOf(skill));
        return read.Count == 0 ? [Folding.Fold(skill)] : [.. read.Select(one => one.IsLittle ? one.Skill.LittleKey : one.Skill.Key)];
    }

    /// <summary>Everything that a skill that somebody has answers.</summary>
    /// <param name="skill">The words of the person.</param>
    /// <remarks>Shape: at least one key; some may stand twice.</remarks>
    /// <exception cref="ArgumentNullException">The words are null.</exception>
    public static IReadOnlyList<string> Held(string skill)
    {
        var read = SkillWords.Read(SkillTable.NameOf(skill));
        return read switch
        {
            [] => [Folding.Fold(skill)],
            [(var one, false)] => one.GivenKeys,
            _ => [.. read.SelectMany(one => one.IsLittle ? [one.Skill.LittleKey] : one.Skill.GivenKeys)],
        };
    }

    /// <summary>Whether a skill that somebody has answers at least a part of one that is asked.</summary>
    /// <param name="held">The words of the person.</param>
    /// <param name="asked">The words of the post.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static bool Answers(string held, string asked) => Asked(asked).Any(Held(held).Contains);
}
