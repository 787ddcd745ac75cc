namespace Matcher.Text;

/// <summary>A rule whose first words were found, with what must follow in the same clause.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Parts">The words of each further part, any of which will do.</param>
internal sealed record RuleTail(ReadingRule Rule, string[][] Parts);
