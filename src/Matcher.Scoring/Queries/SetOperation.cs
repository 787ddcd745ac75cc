namespace Matcher.Scoring;

/// <summary>How the amounts of a row's values make one amount.</summary>
public enum SetOperation
{
    /// <summary>They add up.</summary>
    Sum,

    /// <summary>The greatest counts.</summary>
    Max,
}
