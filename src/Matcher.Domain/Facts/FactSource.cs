namespace Matcher.Domain;

/// <summary>Where a fact comes from, strongest first within each side.</summary>
public enum FactSource
{
    /// <summary>The employer declared it.</summary>
    Declared,

    /// <summary>The post's words state it.</summary>
    Stated,

    /// <summary>An official list of identified posts names it.</summary>
    List,

    /// <summary>Assumed from the occupation; unverified.</summary>
    OccupationPrior,

    /// <summary>A professional assessed it.</summary>
    Assessed,

    /// <summary>The person said so.</summary>
    SelfReported,
}
