namespace Matcher.Matching;

/// <summary>One change, or two that only do together, with what they bring into reach.</summary>
/// <param name="Changes">One or two changes.</param>
/// <param name="Opens">How many rows that are kept out today nothing would keep out any more: posts for a person, people for a post.</param>
/// <param name="OpensOnlyTogether">How many of them no part of the set brings into reach alone; for one change the same as <paramref name="Opens"/>.</param>
/// <param name="Best">The best of those that no part of the set brings into reach alone, as they would then be scored, best first; empty if they were not asked for.</param>
public sealed record ChangeSet(IReadOnlyList<Change> Changes, long Opens, long OpensOnlyTogether, IReadOnlyList<ReachedPost> Best);
