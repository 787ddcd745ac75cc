namespace Matcher.Matching;

/// <summary>Access in short.</summary>
/// <param name="State">Ready, after arrangement or to ask.</param>
/// <param name="Accommodations">What can be arranged and would be needed, easiest tier first.</param>
/// <param name="RelevantFacts">How many facts matter to this person at this post.</param>
/// <param name="KnownFacts">How many of them are known.</param>
public sealed record AccessSummary(AccessState State, IReadOnlyList<Accommodation> Accommodations, int RelevantFacts, int KnownFacts);
