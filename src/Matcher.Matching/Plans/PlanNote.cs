namespace Matcher.Matching;

/// <summary>A benefit, a subsidy or a programme that concerns the person: shown, never ranked by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">What it concerns.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Rule">The rule's id; null if no rule is on file for the place and the day.</param>
/// <param name="Source">The text that makes it a rule; null without a rule.</param>
/// <param name="Region">Where it holds, as a code of GB/T 2260; null for the whole country or without a rule.</param>
/// <param name="From">The first day; null if it is not on file.</param>
/// <param name="To">The last day; null if none is set.</param>
public sealed record PlanNote(PlanNoteKind Kind, NoteSubject Subject, Sentence Sentence, string? Rule, string? Source, string? Region, DateOnly? From, DateOnly? To);
