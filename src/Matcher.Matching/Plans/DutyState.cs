namespace Matcher.Matching;

/// <summary>Whether a service is owed.</summary>
public enum DutyState
{
    /// <summary>Not owed to this person.</summary>
    NotDue,

    /// <summary>Owed and not given.</summary>
    Due,

    /// <summary>Given.</summary>
    Done,
}
