using System.Text;

namespace Matcher.Scoring;

/// <summary>One row of a pool, as it enters.</summary>
public sealed class PoolRow
{
    /// <summary>The id, ASCII; unique in the pool.</summary>
    public required string Id { get; init; }

    /// <summary>The keyed hash of the id (<see cref="PairHash.OfId"/>).</summary>
    public required ulong Hash { get; init; }

    /// <summary>The priority for ties, higher first.</summary>
    public byte Priority { get; init; }

    /// <summary>One value per facet, 0 or more.</summary>
    public required int[] Facets { get; init; }

    /// <summary>One set per set column, in any order, repeats count once; null where nothing is known.</summary>
    public required int[]?[] Sets { get; init; }

    /// <summary>Refuses a row that does not fit a pool.</summary>
    internal void Check(PoolLayout layout, string parameter)
    {
        if (!Ascii.IsValid(Id))
            throw new ArgumentException("An id has characters beyond ASCII; ids are ASCII.", parameter);
        if (Facets.Length != layout.Facets || Sets.Length != layout.Sets)
            throw new ArgumentException($"A row has {Facets.Length} facets and {Sets.Length} sets; the pool has {layout.Facets} and {layout.Sets}.", parameter);
        foreach (var value in Facets)
            ArgumentOutOfRangeException.ThrowIfNegative(value, parameter);
    }
}
