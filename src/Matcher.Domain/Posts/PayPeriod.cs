namespace Matcher.Domain;

/// <summary>What an amount of pay is for.</summary>
public enum PayPeriod
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}
