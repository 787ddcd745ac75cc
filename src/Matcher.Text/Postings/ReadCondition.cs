namespace Matcher.Text;

/// <summary>What words of a post say of a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">Its value, as <see cref="PostCondition"/> says.</param>
/// <param name="Place">Where the words stand.</param>
public readonly record struct ReadCondition(PostCondition Condition, int Value, WordPlace Place);
