using Matcher.Domain;

namespace Matcher.Text;

/// <summary>What the place table knows about a region code.</summary>
public abstract record RegionCodeStatus
{
    private RegionCodeStatus()
    {
    }

    /// <summary>The code is in force.</summary>
    /// <param name="Place">The place; for a township code its county.</param>
    public sealed record Valid(Place Place) : RegionCodeStatus;

    /// <summary>The code was in force once.</summary>
    /// <param name="FormerName">The name it stood for.</param>
    /// <param name="By">The codes in force for its area today; several where it was divided, the largest part first.</param>
    /// <param name="Year">The year of the change.</param>
    public sealed record Replaced(string FormerName, IReadOnlyList<RegionCode> By, int Year) : RegionCodeStatus;

    /// <summary>The table has neither the code nor a change of it.</summary>
    public sealed record Unknown : RegionCodeStatus;
}
