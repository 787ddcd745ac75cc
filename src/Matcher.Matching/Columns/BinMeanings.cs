using System.Numerics;
using Matcher.Scoring;

namespace Matcher.Matching;

/// <summary>Lets the values of a facet share the bins of its one feature.</summary>
internal static class BinMeanings
{
    /// <summary>Makes room for a bin per value; to be filled and then given points.</summary>
    public static Span<ushort> Begin(FacetTable table, ReadOnlySpan<int> points)
    {
        table.Share(points.Length);
        return table.Shared;
    }

    /// <summary>Gives each bin its points. Bins that no value has are given those of one that has values, so that bounds stay close.</summary>
    public static void End(FacetTable table, ReadOnlySpan<int> points)
    {
        var used = 0U;
        foreach (var bin in table.Shared)
            used |= 1U << bin;
        for (var bin = 0; bin < points.Length; bin++)
            table.SetShared(bin, points[used == 0 || (used >> bin & 1) != 0 ? bin : BitOperations.TrailingZeroCount(used)]);
    }
}
