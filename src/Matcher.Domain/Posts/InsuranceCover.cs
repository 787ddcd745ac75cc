namespace Matcher.Domain;

/// <summary>Social insurance that comes with a post (五险一金).</summary>
public enum InsuranceCover
{
    /// <summary>None.</summary>
    None,

    /// <summary>Part of it.</summary>
    Partial,

    /// <summary>All five insurances.</summary>
    Full,
}
