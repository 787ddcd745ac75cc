namespace Matcher.Matching;

/// <summary>A set of changes with what it brings into reach.</summary>
/// <param name="Option">The set.</param>
/// <param name="All">How many rows it brings into reach.</param>
/// <param name="OnlyTogether">How many of them no part of it does.</param>
internal sealed record Opening(Option Option, long All, long OnlyTogether);
