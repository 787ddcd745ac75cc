namespace Matcher.Text;

/// <summary>A skill that the text of a post asks for.</summary>
/// <param name="Name">The skill, by the name that it is shown by.</param>
/// <param name="IsRequired">Whether the words plainly require it; otherwise it is welcome.</param>
/// <param name="Place">The words that name it.</param>
public sealed record ReadSkill(string Name, bool IsRequired, WordPlace Place);
