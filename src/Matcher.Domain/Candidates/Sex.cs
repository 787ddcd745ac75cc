namespace Matcher.Domain;

/// <summary>Used for legal age limits and for measuring fairness; never for a score.</summary>
public enum Sex
{
    /// <summary>Woman.</summary>
    Female,

    /// <summary>Man.</summary>
    Male,
}
