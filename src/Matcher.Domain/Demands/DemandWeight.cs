namespace Matcher.Domain;

/// <summary>How much a demand matters to the job.</summary>
public enum DemandWeight
{
    /// <summary>Nobody said.</summary>
    Unstated,

    /// <summary>The task could be given to somebody else.</summary>
    Marginal,

    /// <summary>The job cannot be done without it.</summary>
    Essential,
}
