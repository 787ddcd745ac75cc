namespace Matcher.Domain;

/// <summary>
/// The axes on which a post's demands, a person's functions and a workplace's provisions meet.
/// Source: the six graded axes of KEAD's open data, JAN's limitation lists and ICF, as gathered in the product design.
/// </summary>
public enum FunctionAxis
{
    /// <summary>Sight: 1 large print and coarse objects, 2 everyday print, 3 very small print or inspection.</summary>
    See,

    /// <summary>Colour: 2 labels told apart by colour, 3 safety colours.</summary>
    Colour,

    /// <summary>Hearing: 1 notice sounds, 2 talk face to face, 3 telephone or speech in noise.</summary>
    Hear,

    /// <summary>Speech: 1 short exchanges, 2 regular talk, 3 speaking to the public all day.</summary>
    Speak,

    /// <summary>Both hands: 0 one hand is enough, 1 the other assists, 2 both, 3 both continuously.</summary>
    BothHands,

    /// <summary>Fine hand use: 1 large parts, 2 small parts or keyboard, 3 precision.</summary>
    FineHand,

    /// <summary>Lifting: 1 up to 5 kg, 2 5 to 20 kg, 3 over 20 kg.</summary>
    Lift,

    /// <summary>Standing and walking: 0 seated, 1 some, 2 mostly standing, 3 long standing or walking.</summary>
    StandWalk,

    /// <summary>Bending, kneeling, climbing: 1 bend now and then, 2 often or kneel, 3 climb.</summary>
    BendClimb,

    /// <summary>Reaching the workplace: 0 step-free to desk and toilet or remote, 1 a few steps with a rail, 2 stairs, 3 uneven ground or heights.</summary>
    ReachWorkplace,

    /// <summary>Reading, writing, numbers: 1 signs and simple forms, 2 everyday text, 3 reports or accounts.</summary>
    ReadWrite,

    /// <summary>Learning: 0 few repeated steps, 1 a stable routine, 2 changing tasks, 3 constantly new ones.</summary>
    Learn,

    /// <summary>Attention and pace: 0 self-paced, 1 ordinary, 2 time targets, 3 machine-paced.</summary>
    Attention,

    /// <summary>Contact and stress: 0 little, 1 a team, 2 regular public, 3 conflict.</summary>
    Contact,

    /// <summary>Endurance: 0 short and flexible, 1 part-time, 2 full-time at fixed hours, 3 shifts or nights.</summary>
    Endurance,

    /// <summary>Travel: 0 none (remote), 1 the same township, 2 a daily commute, 3 travel on duty.</summary>
    Travel,
}
