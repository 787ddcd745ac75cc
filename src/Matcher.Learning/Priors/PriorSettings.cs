namespace Matcher.Learning;

/// <summary>How the type prior is fitted and judged.</summary>
public sealed record PriorSettings
{
    /// <summary>Folds of the cross-validation, by work text; 2 or more.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Divides work texts into folds and draws the bootstrap.</summary>
    public ulong Seed { get; init; }

    /// <summary>Refits on drawn work texts, for the intervals of the prior.</summary>
    public int Refits { get; init; } = 20;

    /// <summary>Draws of work texts, for the intervals of the measures.</summary>
    public int Draws { get; init; } = 400;

    /// <summary>What the labelled posts are and where they are from, for the prior's card; null if nobody said.</summary>
    public string? Source { get; init; }

    /// <summary>Whether demands are read from the words of posts too, and not from codes alone.</summary>
    public bool ReadsWords { get; init; } = true;

    /// <summary>Steps of the minimiser.</summary>
    internal int Iterations { get; init; } = 250;

    /// <summary>Steps of the minimiser for the words, which start from where codes end.</summary>
    internal int WordIterations { get; init; } = 150;

    /// <summary>The price of moving a level's logit away from the start.</summary>
    internal double LevelPrice { get; init; } = 0.1;

    /// <summary>The price of moving a code's weight away from the start.</summary>
    internal double WeightPrice { get; init; } = 4;

    /// <summary>The price of moving a word's weight away from none.</summary>
    internal double WordPrice { get; init; } = 6;
}
