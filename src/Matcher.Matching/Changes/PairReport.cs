namespace Matcher.Matching;

/// <summary>What would help one pair.</summary>
/// <param name="Now">The pair as it stands.</param>
/// <param name="IsUnchangeable">Whether something keeps it out that nobody can change.</param>
/// <param name="Sets">If it is blocked the smallest sets that open it, single changes first; if not, single changes that raise its score. Of each size those with the best score first.</param>
/// <param name="Notes">Why nothing helps; empty if something does.</param>
/// <param name="Versions">What made it.</param>
public sealed record PairReport(Match Now, bool IsUnchangeable, IReadOnlyList<PairChange> Sets, IReadOnlyList<Sentence> Notes, Versions Versions);
