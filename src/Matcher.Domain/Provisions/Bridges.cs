using System.Collections.Immutable;

namespace Matcher.Domain;

/// <summary>
/// Which provision bridges which gap. A gap without any bridge here (inspecting by eye without sight, climbing,
/// precision work without fine hand use) cannot be arranged.
/// </summary>
/// <remarks>Source: columns "typical accommodation" and "unmet only if" of the need matrix (JAN series, KEAD anchors, GB 50763).</remarks>
public static class Bridges
{
    private static readonly Bridge[] Table =
    [
        Of(FunctionAxis.See, ProvisionKind.ScreenReaderSystems, 0, 2),
        Of(FunctionAxis.See, ProvisionKind.TactileOrVoiceGuidance, 0, 2),
        Of(FunctionAxis.See, ProvisionKind.Magnification, 1, 3),
        Of(FunctionAxis.Colour, ProvisionKind.ColourLabels, 0, 2),
        Of(FunctionAxis.Hear, ProvisionKind.TextChannel, 0, 3),
        Of(FunctionAxis.Hear, ProvisionKind.SignLanguage, 0, 2),
        Of(FunctionAxis.Hear, ProvisionKind.Captions, 0, 2),
        Of(FunctionAxis.Hear, ProvisionKind.VisualAlarm, 0, 1),
        Of(FunctionAxis.Hear, ProvisionKind.Amplification, 1, 3),
        Of(FunctionAxis.Speak, ProvisionKind.TextChannel, 0, 2),
        Of(FunctionAxis.Speak, ProvisionKind.SpeechAid, 0, 2),
        Of(FunctionAxis.BothHands, ProvisionKind.OneHandEquipment, 0, 2),
        Of(FunctionAxis.BothHands, ProvisionKind.VoiceInput, 0, 2),
        Of(FunctionAxis.FineHand, ProvisionKind.AdaptedTools, 0, 2),
        Of(FunctionAxis.FineHand, ProvisionKind.VoiceInput, 0, 2),
        Of(FunctionAxis.Lift, ProvisionKind.LiftingAid, 0, 3),
        Of(FunctionAxis.StandWalk, ProvisionKind.SeatedWork, 0, 2),
        Of(FunctionAxis.StandWalk, ProvisionKind.RestBreaks, 1, 3),
        Of(FunctionAxis.BendClimb, ProvisionKind.AdaptedWorkstation, 0, 2),
        Of(FunctionAxis.ReachWorkplace, ProvisionKind.StepFreeAccess, 0, 2),
        Of(FunctionAxis.ReachWorkplace, ProvisionKind.GroundFloorOrElevator, 1, 2),
        Of(FunctionAxis.ReachWorkplace, ProvisionKind.RemoteWork, 0, 3),
        Of(FunctionAxis.ReadWrite, ProvisionKind.PlainLanguage, 0, 2),
        Of(FunctionAxis.ReadWrite, ProvisionKind.PictureInstructions, 0, 1),
        Of(FunctionAxis.Learn, ProvisionKind.JobCoach, 0, 2),
        Of(FunctionAxis.Learn, ProvisionKind.PictureInstructions, 0, 1),
        Of(FunctionAxis.Learn, ProvisionKind.LongerTraining, 1, 2),
        Of(FunctionAxis.Attention, ProvisionKind.RelaxedPace, 0, 2),
        Of(FunctionAxis.Attention, ProvisionKind.WrittenChecklist, 1, 2),
        Of(FunctionAxis.Attention, ProvisionKind.QuietPlace, 1, 2),
        Of(FunctionAxis.Contact, ProvisionKind.LowContactTasks, 0, 2),
        Of(FunctionAxis.Contact, ProvisionKind.Mentor, 1, 2),
        Of(FunctionAxis.Endurance, ProvisionKind.FlexibleHours, 0, 2),
        Of(FunctionAxis.Endurance, ProvisionKind.RestBreaks, 1, 2),
        Of(FunctionAxis.Endurance, ProvisionKind.NoNightShift, 2, 3),
        Of(FunctionAxis.Travel, ProvisionKind.RemoteWork, 0, 2),
        Of(FunctionAxis.Travel, ProvisionKind.Shuttle, 1, 2),
        Of(FunctionAxis.Travel, ProvisionKind.Dormitory, 1, 2),
    ];

    private static readonly ImmutableArray<Bridge>[] ByAxis =
        [.. FunctionAxes.All.Select(axis => Table.Where(bridge => bridge.Axis == axis).ToImmutableArray())];

    /// <summary>The bridges of an axis, in the order in which they are suggested.</summary>
    public static ImmutableArray<Bridge> On(FunctionAxis axis) => ByAxis[(int)axis];

    private static Bridge Of(FunctionAxis axis, ProvisionKind kind, int from, int to) =>
        new(axis, kind, new Level(from), new Level(to));
}
