namespace Matcher.Scoring;

/// <summary>What a feature is: enough to check, edit and explain its table.</summary>
public sealed record FeatureSpec
{
    /// <summary>The most bins of a feature: a table fits one vector of 16 look-ups.</summary>
    public const int MaxBins = 16;

    /// <summary>Makes a specification.</summary>
    /// <exception cref="ArgumentException">There are no bins, more than 16, or two with one label.</exception>
    public FeatureSpec(string name, string group, string unit, Direction direction, IReadOnlyList<BinSpec> bins)
    {
        ArgumentNullException.ThrowIfNull(bins);
        if (bins.Count is 0 or > MaxBins || bins.Select(bin => bin.Label).Distinct(StringComparer.Ordinal).Count() != bins.Count)
            throw new ArgumentException($"Feature '{name}' was given {bins.Count} bins; 1 to {MaxBins} with different labels are allowed.", nameof(bins));
        Name = name;
        Group = group;
        Unit = unit;
        Direction = direction;
        Bins = bins;
    }

    /// <summary>Stable name, lower snake case.</summary>
    public string Name { get; }

    /// <summary>Group for reading: access, skills, place, conditions, preferences or rules.</summary>
    public string Group { get; }

    /// <summary>What the bins count, such as km or share.</summary>
    public string Unit { get; }

    /// <summary>How points may move along the bins.</summary>
    public Direction Direction { get; }

    /// <summary>The bins in order; the bin for an unknown value stands where the direction wants it.</summary>
    public IReadOnlyList<BinSpec> Bins { get; }
}
