namespace Matcher.Matching;

/// <summary>
/// How a person's function, a post's demand and the workplace's provisions meet on one axis, or how a need meets a provision.
/// Declared worst first: the order no ≤ unknown ≤ can be arranged ≤ yes is the order of every table that reads it.
/// </summary>
internal enum FitCode
{
    /// <summary>The demand exceeds the function and nothing bridges the gap.</summary>
    Unmet,

    /// <summary>Unassessed; the lowest chance of <see cref="FitChances"/>.</summary>
    Chance1,

    /// <summary>Unassessed; the second chance of <see cref="FitChances"/>.</summary>
    Chance2,

    /// <summary>A fact is missing, and no prior says anything of it.</summary>
    Unknown,

    /// <summary>Unassessed; the third chance of <see cref="FitChances"/>.</summary>
    Chance3,

    /// <summary>Unassessed; the fourth chance of <see cref="FitChances"/>.</summary>
    Chance4,

    /// <summary>Unassessed; the fifth chance of <see cref="FitChances"/>.</summary>
    Chance5,

    /// <summary>Unassessed; the sixth chance of <see cref="FitChances"/>.</summary>
    Chance6,

    /// <summary>Unassessed; the seventh chance of <see cref="FitChances"/>.</summary>
    Chance7,

    /// <summary>Unassessed; the eighth chance of <see cref="FitChances"/>.</summary>
    Chance8,

    /// <summary>Unassessed; the highest chance of <see cref="FitChances"/>.</summary>
    Chance9,

    /// <summary>Can be arranged by building something.</summary>
    Construction,

    /// <summary>Can be arranged with a support person.</summary>
    SupportPerson,

    /// <summary>Can be arranged with equipment.</summary>
    Equipment,

    /// <summary>Can be arranged by a rule or a habit.</summary>
    Policy,

    /// <summary>Met as things stand.</summary>
    Met,
}
