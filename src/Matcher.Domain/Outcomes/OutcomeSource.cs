namespace Matcher.Domain;

/// <summary>Who told of an outcome.</summary>
public enum OutcomeSource
{
    /// <summary>A portal.</summary>
    Portal,

    /// <summary>The system of a recruitment fair.</summary>
    FairSystem,

    /// <summary>A counsellor.</summary>
    Counsellor,
}
