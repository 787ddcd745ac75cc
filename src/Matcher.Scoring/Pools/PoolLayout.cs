namespace Matcher.Scoring;

/// <summary>How many columns the rows of a pool have.</summary>
/// <param name="Facets">Columns that hold one value a row, as an index into a dictionary that the owner of the pool keeps.</param>
/// <param name="Sets">Columns that hold a set of values a row, or nothing known.</param>
public readonly record struct PoolLayout(int Facets, int Sets)
{
    /// <summary>The most rows of a block: its columns stay in the second-level cache.</summary>
    public const int BlockRows = 4096;
}
