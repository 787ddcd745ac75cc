using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What words at a place of the folded text say.</summary>
/// <param name="Start">Their first unit.</param>
/// <param name="End">The place after their last unit.</param>
/// <param name="Effect">What they say.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Place">Their place in the text as given.</param>
internal readonly record struct FoundWord(int Start, int End, RuleEffect Effect, DemandWeight Weight, WordPlace Place);
