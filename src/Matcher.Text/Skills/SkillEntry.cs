namespace Matcher.Text;

/// <summary>A skill of <c>skills.tsv</c>.</summary>
internal sealed class SkillEntry(string name, bool hasLevels, IReadOnlyList<string> readNames)
{
    /// <summary>Stands behind the key of a little of a skill.</summary>
    private const string Little = "~";

    /// <summary>Its name, as it is shown.</summary>
    public string Name { get; } = name;

    /// <summary>What tells it apart: its folded name.</summary>
    public string Key { get; } = Folding.Fold(name);

    /// <summary>Whether people say how well they have it, so that a little of it is less.</summary>
    public bool HasLevels { get; } = hasLevels;

    /// <summary>The folded names that posts mean it by.</summary>
    public IReadOnlyList<string> ReadNames { get; } = readNames;

    /// <summary>What a little of it is asked as; the key itself if it has no levels.</summary>
    public string LittleKey => HasLevels ? Key + Little : Key;

    /// <summary>Everything that whoever has it has: itself, a little of it, and what it gives, directly or by others.</summary>
    public IReadOnlyList<string> GivenKeys { get; internal set; } = [];
}
