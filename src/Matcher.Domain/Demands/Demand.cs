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
    /// <summary>The least level that it could be; null if it is <see cref="Level"/>.</summary>
    public Level? Least { get; init; }

    /// <summary>The highest level that it could be; null if it is <see cref="Level"/>.</summary>
    public Level? Most { get; init; }

    /// <summary>The words of the post that it was read from; null if somebody gave it. What was read is read again at every write.</summary>
    public string? Words { get; init; }

    /// <summary>Whether it was read from the post's own words.</summary>
    public bool IsRead => Source == FactSource.Stated && Words is not null;

    /// <summary>
    /// Only a demand that an employer declared essential, with a level, may block a pair. Codes of identified posts never do:
    /// experts find most posts that ask for seeing suitable for blind people with aids.
    /// </summary>
    public bool MayBlock => Source == FactSource.Declared && Weight == DemandWeight.Essential && Level is { Value: > 0 };
}
