using static Matcher.Domain.AccommodationTier;
using static Matcher.Domain.ProvisionKind;

namespace Matcher.Simulation;

/// <summary>How often a workplace has a provision, and how often it could arrange it, in percent; the rest refuses.</summary>
/// <remarks>
/// Assumptions. Only their order has a source: half of all accommodations cost nothing and most of the rest once (JAN 2019–22),
/// so policy and equipment are arranged far more often than support persons, and these more often than construction.
/// </remarks>
internal static class ProvisionOdds
{
    /// <summary>Outweighs every goodwill: nobody cleans or guards from home.</summary>
    private const int Never = -1000;

    private static readonly (ProvisionKind Kind, int Yes, int Arrangeable, AccommodationTier Tier)[] Table =
    [
        (ScreenReaderSystems, 8, 40, Equipment), (TactileOrVoiceGuidance, 5, 25, Equipment), (Magnification, 15, 60, Equipment),
        (GoodLighting, 65, 25, Equipment), (ColourLabels, 20, 60, Policy), (TextChannel, 30, 50, Policy), (SignLanguage, 4, 30, SupportPerson),
        (Captions, 8, 45, Equipment), (Amplification, 6, 55, Equipment), (VisualAlarm, 15, 40, Equipment), (QuietPlace, 30, 30, Policy),
        (SpeechAid, 12, 65, Equipment), (OneHandEquipment, 5, 50, Equipment), (AdaptedTools, 10, 50, Equipment), (VoiceInput, 12, 55, Equipment),
        (LiftingAid, 25, 45, Equipment), (SeatedWork, 25, 35, Policy), (RestBreaks, 45, 40, Policy), (AdaptedWorkstation, 15, 50, Equipment),
        (StepFreeAccess, 38, 22, Construction), (GroundFloorOrElevator, 50, 18, Policy), (AccessibleToilet, 25, 25, Construction),
        (RemoteWork, 4, 8, Policy), (PlainLanguage, 25, 55, Policy), (PictureInstructions, 15, 50, Policy), (JobCoach, 8, 45, SupportPerson),
        (LongerTraining, 25, 50, Policy), (RelaxedPace, 18, 37, Policy), (WrittenChecklist, 35, 50, Policy), (LowContactTasks, 20, 35, Policy),
        (Mentor, 35, 45, SupportPerson), (FlexibleHours, 20, 35, Policy), (NoNightShift, 40, 35, Policy), (ClinicLeave, 40, 45, Policy),
        (Shuttle, 15, 15, Policy), (Dormitory, 22, 10, Policy), (PersonalAssistant, 12, 43, SupportPerson), (MedicationSupport, 10, 40, SupportPerson),
        (DayCare, 2, 5, SupportPerson), (EvacuationPlan, 30, 50, Policy), (AccessibleInterview, 25, 55, Policy),
    ];

    /// <summary>Draws the whole workplace, in the order of <see cref="ProvisionKind"/>; a welcoming employer has more and refuses less.</summary>
    internal static TrueProvision[] Pick(OccupationProfile profile, double attitude, Draw draw)
    {
        var provisions = new TrueProvision[Vocabulary<ProvisionKind>.All.Count];
        var goodwill = (int)(attitude * 8);
        foreach (var (kind, yes, arrangeable, tier) in Table)
        {
            var roll = draw.Below(100);
            var likely = yes + goodwill + Bonus(kind, profile.Workplace);
            provisions[(int)kind] = roll < likely ? new(ProvisionState.Yes, null)
                : roll < likely + arrangeable + goodwill ? new(ProvisionState.Arrangeable, tier)
                : new(ProvisionState.Refused, null);
        }

        return provisions;
    }

    private static int Bonus(ProvisionKind kind, WorkplaceKind workplace) => workplace switch
    {
        not (WorkplaceKind.Office or WorkplaceKind.Home) when kind is RemoteWork => Never,
        WorkplaceKind.Home => kind is StepFreeAccess or AccessibleToilet or GroundFloorOrElevator or QuietPlace or FlexibleHours or SeatedWork or RestBreaks or PersonalAssistant ? 90 : 0,
        WorkplaceKind.Workshop => kind is JobCoach or DayCare or RelaxedPace or StepFreeAccess or AccessibleToilet or PictureInstructions or RestBreaks or MedicationSupport or SeatedWork or FlexibleHours ? 45 : 0,
        WorkplaceKind.Clinic => kind is TactileOrVoiceGuidance or ScreenReaderSystems or Dormitory ? 30 : 0,
        WorkplaceKind.Office => kind is ScreenReaderSystems or TextChannel or GroundFloorOrElevator or QuietPlace or SeatedWork ? 15 : 0,
        WorkplaceKind.Factory => kind is LiftingAid or Dormitory or Shuttle ? 15 : kind is QuietPlace or FlexibleHours ? -18 : 0,
        _ => kind is QuietPlace or AccessibleToilet ? -15 : 0,
    };
}
