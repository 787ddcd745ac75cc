namespace Matcher.Matching;

/// <summary>What a note is about.</summary>
public enum PlanNoteKind
{
    /// <summary>A benefit or an effect on one.</summary>
    Benefit,

    /// <summary>A subsidy.</summary>
    Subsidy,

    /// <summary>A programme of an association.</summary>
    Programme,
}
