namespace Matcher.Text;

/// <summary>A line of <c>post-words.tsv</c>.</summary>
/// <param name="Effects">What its words say.</param>
/// <param name="Negated">What they say where they are denied.</param>
/// <param name="Unless">Words in whose clause the rule says nothing.</param>
internal sealed record ReadingRule(RuleEffect[] Effects, RuleEffect[] Negated, string[] Unless);
