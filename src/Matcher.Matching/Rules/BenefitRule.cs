namespace Matcher.Matching;

/// <summary>A benefit, or what work does to one.</summary>
internal sealed record BenefitRule : NoteRule
{
    public override PlanNoteKind NoteKind => PlanNoteKind.Benefit;
}
