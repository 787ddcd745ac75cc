namespace Matcher.Matching;

/// <summary>What is short of the 131 service.</summary>
/// <param name="Part">Of what.</param>
/// <param name="Missing">How many.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Causes">The causes, strongest first.</param>
/// <param name="Gates">For posts: the gates that removed most, with their exact counts over all posts.</param>
/// <param name="Remedies">What would make it longer.</param>
public sealed record Shortfall(
    PlanPart Part, int Missing, Sentence Sentence, IReadOnlyList<Sentence> Causes, IReadOnlyList<GateCount> Gates, IReadOnlyList<Sentence> Remedies);
