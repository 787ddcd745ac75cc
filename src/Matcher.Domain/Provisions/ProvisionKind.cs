namespace Matcher.Domain;

/// <summary>
/// What a workplace can provide. Each answers a functional need, never a diagnosis.
/// Source: JAN accommodation lists, GB 50763 and the need matrix of the domain guide.
/// </summary>
public enum ProvisionKind
{
    /// <summary>Systems that a screen reader can use.</summary>
    ScreenReaderSystems,

    /// <summary>Braille or voice guidance.</summary>
    TactileOrVoiceGuidance,

    /// <summary>Large print, magnification, contrast.</summary>
    Magnification,

    /// <summary>Good lighting.</summary>
    GoodLighting,

    /// <summary>Labels beside colours.</summary>
    ColourLabels,

    /// <summary>Text in place of voice and telephone.</summary>
    TextChannel,

    /// <summary>Sign language interpretation.</summary>
    SignLanguage,

    /// <summary>Live captions.</summary>
    Captions,

    /// <summary>Amplified sound.</summary>
    Amplification,

    /// <summary>Flashing or vibrating alarm.</summary>
    VisualAlarm,

    /// <summary>A quiet place.</summary>
    QuietPlace,

    /// <summary>Speech aids are accepted.</summary>
    SpeechAid,

    /// <summary>Equipment for one hand.</summary>
    OneHandEquipment,

    /// <summary>Jigs and adapted tools.</summary>
    AdaptedTools,

    /// <summary>Speech recognition.</summary>
    VoiceInput,

    /// <summary>Hoist, trolley or a second person for loads.</summary>
    LiftingAid,

    /// <summary>The work can be done seated.</summary>
    SeatedWork,

    /// <summary>Rest breaks as needed.</summary>
    RestBreaks,

    /// <summary>Desk or bench of the right height and reach.</summary>
    AdaptedWorkstation,

    /// <summary>No steps to the desk.</summary>
    StepFreeAccess,

    /// <summary>Work on the ground floor or a lift.</summary>
    GroundFloorOrElevator,

    /// <summary>Accessible toilet.</summary>
    AccessibleToilet,

    /// <summary>Work from home.</summary>
    RemoteWork,

    /// <summary>Instructions in plain words or read aloud.</summary>
    PlainLanguage,

    /// <summary>Instructions in pictures.</summary>
    PictureInstructions,

    /// <summary>A job coach.</summary>
    JobCoach,

    /// <summary>Longer training.</summary>
    LongerTraining,

    /// <summary>Self-paced work or relaxed quotas.</summary>
    RelaxedPace,

    /// <summary>Written checklists.</summary>
    WrittenChecklist,

    /// <summary>Little contact with the public.</summary>
    LowContactTasks,

    /// <summary>A named mentor.</summary>
    Mentor,

    /// <summary>Flexible or shorter hours.</summary>
    FlexibleHours,

    /// <summary>No night shifts.</summary>
    NoNightShift,

    /// <summary>Leave for clinic visits.</summary>
    ClinicLeave,

    /// <summary>A shuttle.</summary>
    Shuttle,

    /// <summary>A dormitory.</summary>
    Dormitory,

    /// <summary>A personal assistant is allowed.</summary>
    PersonalAssistant,

    /// <summary>Help with medication.</summary>
    MedicationSupport,

    /// <summary>Day care at the site.</summary>
    DayCare,

    /// <summary>A plan for emergency evacuation.</summary>
    EvacuationPlan,

    /// <summary>An interview in text, with an interpreter or with extra time.</summary>
    AccessibleInterview,
}
