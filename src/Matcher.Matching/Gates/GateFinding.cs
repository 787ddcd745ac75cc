namespace Matcher.Matching;

/// <summary>A fact that keeps a pair out, or could.</summary>
/// <param name="Gate">Stable code of the gate.</param>
/// <param name="Fact">Path of the fact, such as <c>post.education</c> or <c>candidate.wishes.willing_to_move</c>.</param>
/// <param name="IsChangeable">Whether somebody could change the fact: an employer, the person, a course. Dates, age, type and household are not changeable.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="RuleSource">The rule's source; null if no rule speaks.</param>
public sealed record GateFinding(string Gate, string Fact, bool IsChangeable, Sentence Sentence, string? RuleSource = null);
