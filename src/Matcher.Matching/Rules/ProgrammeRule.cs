namespace Matcher.Matching;

/// <summary>A programme of an association for one type: one of the legitimate uses of a type.</summary>
internal sealed record ProgrammeRule : NoteRule
{
    public override PlanNoteKind NoteKind => PlanNoteKind.Programme;
}
