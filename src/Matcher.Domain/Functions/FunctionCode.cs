namespace Matcher.Domain;

/// <summary>
/// The codes by which lists of identified posts say which functions a post uses, without saying how much.
/// Source: functional requirements of the Indian notification of identified posts.
/// </summary>
public enum FunctionCode
{
    /// <summary>S: sitting.</summary>
    Sit,

    /// <summary>ST: standing.</summary>
    Stand,

    /// <summary>W: walking.</summary>
    Walk,

    /// <summary>BN: bending.</summary>
    Bend,

    /// <summary>MF: manipulating with the fingers.</summary>
    Manipulate,

    /// <summary>RW: reading and writing.</summary>
    ReadAndWrite,

    /// <summary>SE: seeing.</summary>
    See,

    /// <summary>H: hearing.</summary>
    Hear,

    /// <summary>C: communicating.</summary>
    Communicate,

    /// <summary>L: lifting.</summary>
    Lift,

    /// <summary>KC: kneeling and crouching.</summary>
    KneelAndCrouch,

    /// <summary>PP: pushing and pulling.</summary>
    PushAndPull,

    /// <summary>CL: climbing.</summary>
    Climb,

    /// <summary>JU: jumping.</summary>
    Jump,
}
