namespace Matcher.Domain;

/// <summary>A side of a pair.</summary>
public enum OutcomeSide
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>The employer.</summary>
    Employer,
}
