namespace Matcher.Matching;

/// <summary>A fact that nobody has given.</summary>
/// <param name="Path">Its path, such as <c>post.pay</c>.</param>
/// <param name="ToEmployer">Whether the employer knows; otherwise the person.</param>
/// <param name="Question">How to ask.</param>
internal sealed record UnknownFact(string Path, bool ToEmployer, Sentence Question);
