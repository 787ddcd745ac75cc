namespace Matcher.Matching;

/// <summary>One of the four services owed once.</summary>
/// <param name="Kind">Which.</param>
/// <param name="State">Whether it is owed.</param>
/// <param name="DoneOn">The day on which it was last given; null if never.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record Duty(DutyKind Kind, DutyState State, DateOnly? DoneOn, Sentence Sentence);
