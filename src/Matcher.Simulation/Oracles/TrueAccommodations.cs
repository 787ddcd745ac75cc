using static Matcher.Domain.FunctionAxis;
using static Matcher.Domain.ProvisionKind;

namespace Matcher.Simulation;

/// <summary>
/// How accommodations work in the simulated world: by levels gained. On purpose a table of its own, finer than the bridges that a
/// scorer knows and never wider, so that agreement with the oracle has to be earned.
/// </summary>
internal static class TrueAccommodations
{
    private static readonly TrueAccommodation[] Table =
    [
        new(See, ScreenReaderSystems, 0, 2, 2), new(See, TactileOrVoiceGuidance, 0, 1, 1), new(See, Magnification, 1, 1, 3),
        new(Colour, ColourLabels, 0, 2, 2),
        new(Hear, TextChannel, 0, 3, 3), new(Hear, SignLanguage, 0, 2, 2), new(Hear, Captions, 0, 2, 2), new(Hear, Amplification, 1, 1, 3), new(Hear, VisualAlarm, 0, 1, 1),
        new(Speak, TextChannel, 0, 2, 2), new(Speak, SpeechAid, 0, 1, 2),
        new(BothHands, OneHandEquipment, 0, 2, 2), new(BothHands, VoiceInput, 0, 1, 2),
        new(FineHand, AdaptedTools, 0, 1, 2), new(FineHand, VoiceInput, 0, 2, 2),
        new(Lift, LiftingAid, 0, 2, 3),
        new(StandWalk, SeatedWork, 0, 2, 2), new(StandWalk, RestBreaks, 1, 1, 3),
        new(BendClimb, AdaptedWorkstation, 0, 1, 2),
        new(ReachWorkplace, StepFreeAccess, 0, 2, 2), new(ReachWorkplace, GroundFloorOrElevator, 1, 1, 2), new(ReachWorkplace, RemoteWork, 0, 3, 3),
        new(ReadWrite, PlainLanguage, 0, 1, 2), new(ReadWrite, PictureInstructions, 0, 1, 1),
        new(Learn, JobCoach, 0, 2, 2), new(Learn, PictureInstructions, 0, 1, 1), new(Learn, LongerTraining, 1, 1, 2),
        new(Attention, RelaxedPace, 0, 2, 2), new(Attention, WrittenChecklist, 1, 1, 2), new(Attention, QuietPlace, 1, 1, 2),
        new(Contact, LowContactTasks, 0, 2, 2), new(Contact, Mentor, 1, 1, 2),
        new(Endurance, FlexibleHours, 0, 2, 2), new(Endurance, RestBreaks, 1, 1, 2), new(Endurance, NoNightShift, 2, 1, 3),
        new(Travel, RemoteWork, 0, 2, 2), new(Travel, Shuttle, 1, 1, 2), new(Travel, Dormitory, 1, 1, 2),
    ];

    private static readonly TrueAccommodation[][] ByAxis =
        [.. FunctionAxes.All.Select(axis => Table.Where(accommodation => accommodation.Axis == axis).ToArray())];

    /// <summary>The easiest way to close a gap: no effort if the provision is there, otherwise its tier; null if there is none.</summary>
    internal static int? Effort(FunctionAxis axis, int level, int demand, PostTruth post)
    {
        int? least = null;
        foreach (var accommodation in ByAxis[(int)axis])
        {
            if (level < accommodation.Least || demand > Math.Min(accommodation.Ceiling, level + accommodation.Gain))
                continue;
            var (state, tier) = post.At(accommodation.Kind);
            if (state == ProvisionState.Refused)
                continue;
            var effort = tier is { } named ? (int)named + 1 : 0;
            least = Math.Min(least ?? effort, effort);
        }

        return least;
    }
}
