namespace Matcher.Matching;

/// <summary>
/// How a person's function, a post's demand and the workplace's provisions meet on one axis, or how a need meets a provision.
/// Declared worst first: the order no ≤ unknown ≤ can be arranged ≤ yes is the order of every table that reads it.
/// </summary>
internal enum FitCode
{
    /// <summary>The demand exceeds the function and nothing bridges the gap.</summary>
    Unmet,

    /// <summary>The function is unassessed and the prior speaks against it.</summary>
    UnknownUnlikely,

    /// <summary>A fact is missing.</summary>
    Unknown,

    /// <summary>The function is unassessed and the prior speaks for it.</summary>
    UnknownLikely,

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
