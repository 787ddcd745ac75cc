namespace Matcher.Domain;

/// <summary>Where a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>Being worked on.</summary>
    Active,

    /// <summary>What was owed has been given.</summary>
    Completed,

    /// <summary>Ended for another reason.</summary>
    Closed,
}
