using System.Collections;

namespace Matcher.Scoring;

/// <summary>Which values of its dictionaries the rows of a pool have.</summary>
public sealed class UsedValues
{
    private readonly BitArray[] _facets;
    private readonly BitArray[] _sets;

    internal UsedValues(PoolLayout layout)
    {
        _facets = [.. Enumerable.Range(0, layout.Facets).Select(_ => new BitArray(0))];
        _sets = [.. Enumerable.Range(0, layout.Sets).Select(_ => new BitArray(0))];
    }

    /// <summary>The values of a facet that some row has, rising.</summary>
    public IEnumerable<int> OfFacet(int facet) => Marked(_facets[facet]);

    /// <summary>The values of a set that some row has, rising.</summary>
    public IEnumerable<int> OfSet(int set) => Marked(_sets[set]);

    /// <summary>Marks what a block without rows that are gone holds.</summary>
    internal void Add(PoolBlock block)
    {
        for (var facet = 0; facet < _facets.Length; facet++)
        {
            if (block.Facets[facet].Values is { } values)
                Mark(_facets[facet], values);
            else
                Mark(_facets[facet], [.. Enumerable.Range(0, FacetColumn.SharedCodes).Where(value => (block.Facets[facet].Present >> value & 1) != 0)]);
        }

        for (var set = 0; set < _sets.Length; set++)
            Mark(_sets[set], block.Sets[set].Values);
    }

    /// <summary>Marks values that rise.</summary>
    private static void Mark(BitArray marks, int[] values)
    {
        if (values.Length > 0 && values[^1] >= marks.Length)
            marks.Length = Math.Max(values[^1] + 1, (int)Math.Min(Array.MaxLength, marks.Length * 2L));
        foreach (var value in values)
            marks[value] = true;
    }

    private static IEnumerable<int> Marked(BitArray marks)
    {
        for (var value = 0; value < marks.Length; value++)
        {
            if (marks[value])
                yield return value;
        }
    }
}
