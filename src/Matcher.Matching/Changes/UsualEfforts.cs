using System.Collections.Frozen;
using Matcher.Domain;

namespace Matcher.Matching;

/// <summary>What kind of effort a provision usually takes, where an employer that refuses it says nothing of it.</summary>
/// <remarks>Source: column "typical accommodation (tier)" of the need matrix (JAN series, GB 50763); the easier one where it names two.</remarks>
internal static class UsualEfforts
{
    private static readonly FrozenDictionary<ProvisionKind, AccommodationTier> Others = new Dictionary<ProvisionKind, AccommodationTier>
    {
        [ProvisionKind.ScreenReaderSystems] = AccommodationTier.Equipment,
        [ProvisionKind.TactileOrVoiceGuidance] = AccommodationTier.Equipment,
        [ProvisionKind.Magnification] = AccommodationTier.Equipment,
        [ProvisionKind.GoodLighting] = AccommodationTier.Equipment,
        [ProvisionKind.ColourLabels] = AccommodationTier.Equipment,
        [ProvisionKind.SignLanguage] = AccommodationTier.SupportPerson,
        [ProvisionKind.Captions] = AccommodationTier.Equipment,
        [ProvisionKind.Amplification] = AccommodationTier.Equipment,
        [ProvisionKind.VisualAlarm] = AccommodationTier.Equipment,
        [ProvisionKind.SpeechAid] = AccommodationTier.Equipment,
        [ProvisionKind.OneHandEquipment] = AccommodationTier.Equipment,
        [ProvisionKind.AdaptedTools] = AccommodationTier.Equipment,
        [ProvisionKind.VoiceInput] = AccommodationTier.Equipment,
        [ProvisionKind.LiftingAid] = AccommodationTier.Equipment,
        [ProvisionKind.AdaptedWorkstation] = AccommodationTier.Equipment,
        [ProvisionKind.StepFreeAccess] = AccommodationTier.Equipment,
        [ProvisionKind.AccessibleToilet] = AccommodationTier.Construction,
        [ProvisionKind.JobCoach] = AccommodationTier.SupportPerson,
        [ProvisionKind.Mentor] = AccommodationTier.SupportPerson,
        [ProvisionKind.Shuttle] = AccommodationTier.Equipment,
        [ProvisionKind.Dormitory] = AccommodationTier.Equipment,
        [ProvisionKind.PersonalAssistant] = AccommodationTier.SupportPerson,
        [ProvisionKind.MedicationSupport] = AccommodationTier.SupportPerson,
        [ProvisionKind.DayCare] = AccommodationTier.SupportPerson,
    }.ToFrozenDictionary();

    /// <summary>The usual effort; a change of rules for what is not told otherwise.</summary>
    public static AccommodationTier Of(ProvisionKind kind) => Others.GetValueOrDefault(kind, AccommodationTier.Policy);
}
