using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>A column of a training set.</summary>
public sealed record BinnedFeature
{
    /// <summary>The most bins: a bin is a byte.</summary>
    public const int MaxBins = 256;

    /// <summary>Makes a column's description.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no bins, or more than 256.</exception>
    public BinnedFeature(string name, int bins, Direction direction)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (bins is < 1 or > MaxBins)
            throw new ArgumentOutOfRangeException(nameof(bins), bins, $"Feature '{name}' may have 1 to {MaxBins} bins.");
        (Name, Bins, Direction) = (name, bins, direction);
    }

    /// <summary>Stable name.</summary>
    public string Name { get; }

    /// <summary>Number of bins.</summary>
    public int Bins { get; }

    /// <summary>How points may move along the bins.</summary>
    public Direction Direction { get; }
}
