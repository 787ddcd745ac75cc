namespace Matcher.Domain;

/// <summary>
/// What a counsellor knows of a person's situation when a plan is made; null where nobody asked. No score reads any of it: it decides
/// what is owed and which notes are shown.
/// </summary>
public sealed record Situation
{
    /// <summary>Nothing was asked.</summary>
    public static Situation Unknown { get; } = new();

    /// <summary>Whether the person wants work (有就业需求).</summary>
    public bool? WantsWork { get; init; }

    /// <summary>Whether the person wants training (有培训需求).</summary>
    public bool? WantsTraining { get; init; }

    /// <summary>In work since this day.</summary>
    public DateOnly? EmployedSince { get; init; }

    /// <summary>Left school on this day.</summary>
    public DateOnly? LeftSchoolOn { get; init; }

    /// <summary>The step of supported work on which the person works now.</summary>
    public LadderStep? LadderStep { get; init; }

    /// <summary>Whether the person has mastered the work on that step.</summary>
    public bool? IsProficient { get; init; }

    /// <summary>Whether the person agreed to be offered a lower step.</summary>
    public bool? AcceptsLowerStep { get; init; }

    /// <summary>Whether the household lives on the subsistence allowance (低保).</summary>
    public bool? ReceivesSubsistence { get; init; }

    /// <summary>Whether the person is about to work for themselves for the first time (首次自主就业创业).</summary>
    public bool? IsFirstSelfEmployment { get; init; }
}
