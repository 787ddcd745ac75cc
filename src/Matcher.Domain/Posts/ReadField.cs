namespace Matcher.Domain;

/// <summary>A field of a post, or an offer, that nobody gave and that was read from the post's words.</summary>
/// <param name="Field">The field, such as <c>work_mode</c>, or <c>offer.trial_first</c>; <c>required_skills</c> and <c>preferred_skills</c> once for each skill.</param>
/// <param name="Words">The words.</param>
public sealed record ReadField(string Field, string Words);
