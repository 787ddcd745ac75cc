namespace Matcher.Matching;

/// <summary>A subsidy.</summary>
internal sealed record SubsidyRule : NoteRule
{
    public override PlanNoteKind NoteKind => PlanNoteKind.Subsidy;
}
