namespace Matcher.Matching;

/// <summary>A time in which somebody keeps in touch with a person.</summary>
/// <param name="Case">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Source">The rule's source.</param>
public sealed record FollowUpPeriod(FollowUpCase Case, DateOnly From, DateOnly To, Sentence Sentence, string Source);
