namespace Matcher.Matching;

/// <summary>An unknown fact worth asking for.</summary>
/// <param name="Fact">Path of the fact, such as <c>post.provisions.step_free_access</c>.</param>
/// <param name="ToEmployer">Whether to ask the employer; otherwise the person.</param>
/// <param name="Stake">The most that an answer can move the score, units of 2⁻²⁴: the ranges of the features that rest on the fact, added up.</param>
/// <param name="CouldBlock">Whether an answer could keep the pair out.</param>
/// <param name="Sentence">The question.</param>
public sealed record Question(string Fact, bool ToEmployer, long Stake, bool CouldBlock, Sentence Sentence);
