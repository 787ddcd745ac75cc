namespace Matcher.Domain;

/// <summary>Whether a person is in work.</summary>
public enum EmploymentStatus
{
    /// <summary>Not in work.</summary>
    Unemployed,

    /// <summary>In work.</summary>
    Employed,
}
