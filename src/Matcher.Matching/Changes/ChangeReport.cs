namespace Matcher.Matching;

/// <summary>What would help.</summary>
/// <param name="Considered">How many rows were looked at: posts for a person, people for a post.</param>
/// <param name="InReach">How many of them nothing keeps out today.</param>
/// <param name="Unchangeable">How many something keeps out that nobody asked about can change.</param>
/// <param name="NeedMore">How many take more changes than the sets asked for have.</param>
/// <param name="Sets">The sets told: single changes before pairs, of each those that open most first.</param>
/// <param name="Notes">What stays out of reach, and why; empty if all that is kept out can be opened.</param>
/// <param name="Versions">What made it.</param>
public sealed record ChangeReport(
    long Considered, long InReach, long Unchangeable, long NeedMore, IReadOnlyList<ChangeSet> Sets, IReadOnlyList<Sentence> Notes, Versions Versions);
