namespace Matcher.Domain;

/// <summary>Hours and shifts of a post; null means that nobody said.</summary>
/// <param name="HoursPerWeek">Hours a week.</param>
/// <param name="HasNightShift">Whether there are night shifts.</param>
/// <param name="IsFlexible">Whether the person may choose the hours.</param>
public sealed record WorkingTime(int? HoursPerWeek = null, bool? HasNightShift = null, bool? IsFlexible = null)
{
    /// <summary>Nothing was said.</summary>
    public static WorkingTime Unstated { get; } = new();
}
