namespace Matcher.Text;

/// <summary>What the title and the text of a post say.</summary>
/// <param name="Demands">At most one per axis, in the order of the axes: what all its mentions come to.</param>
/// <param name="Exposures">At most one per exposure.</param>
/// <param name="Provisions">At most one per kind; a kind that the words both offer and refuse is left out.</param>
/// <param name="Conditions">At most one per condition, and one per offer.</param>
/// <param name="Mentions">Every mention of a demand, in the order of the words.</param>
public sealed record PostTextReading(
    IReadOnlyList<ReadDemand> Demands,
    IReadOnlyList<ReadExposure> Exposures,
    IReadOnlyList<ReadProvision> Provisions,
    IReadOnlyList<ReadCondition> Conditions,
    IReadOnlyList<ReadDemand> Mentions)
{
    /// <summary>Nothing was said.</summary>
    public static PostTextReading Empty { get; } = new([], [], [], [], []);
}
