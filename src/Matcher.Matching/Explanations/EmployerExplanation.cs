namespace Matcher.Matching;

/// <summary>An explanation that may be handed to the post's employer: the work and what to prepare, as a fair would see it.</summary>
/// <param name="Match">The pair, scored without type priors; its score and parts are never shown.</param>
/// <param name="Reasons">On skills, experience, training and licences; what is not known is left out.</param>
public sealed record EmployerExplanation(Match Match, IReadOnlyList<Sentence> Reasons);
