namespace Matcher.Domain;

/// <summary>Limits of a plan's texts.</summary>
public static class PlanChecks
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxNoteLength = 500;

    /// <summary>The longest reason of a version, in characters.</summary>
    public const int MaxReasonLength = 200;
}
