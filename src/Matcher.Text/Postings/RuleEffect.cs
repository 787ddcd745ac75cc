namespace Matcher.Text;

/// <summary>What a rule says, before the clause is looked at.</summary>
/// <param name="Field">Whether it is about an axis, an exposure, a provision or a condition.</param>
/// <param name="Item">The axis, exposure, provision or condition by its number.</param>
/// <param name="Value">The level, state or value.</param>
/// <param name="Least">The least level.</param>
/// <param name="Most">The highest level.</param>
/// <param name="Number">Which number of the clause takes the value's place.</param>
internal readonly record struct RuleEffect(RuleField Field, int Item, int Value, int Least, int Most, ClauseNumber Number);
