namespace Matcher.Domain;

/// <summary>What a post asks on one axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Level">The level asked; null if it is known that the axis is used, but not how much.</param>
/// <param name="Weight">Essential, marginal or not stated.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Date">The day of the statement, if known.</param>
public sealed record Demand(
    FunctionAxis Axis,
    Level? Level,
    DemandWeight Weight,
    FactSource Source,
    DateOnly? Date = null)
{
    /// <summary>
    /// Only a demand that an employer declared essential, with a level, may block a pair. Codes of identified posts never do:
    /// experts find most posts that ask for seeing suitable for blind people with aids.
    /// </summary>
    public bool MayBlock => Source == FactSource.Declared && Weight == DemandWeight.Essential && Level is { Value: > 0 };
}
