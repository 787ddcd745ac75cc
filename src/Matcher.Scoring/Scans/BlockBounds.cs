using System.Numerics;

namespace Matcher.Scoring;

/// <summary>How many steps the best row of a block could come to, from the values that occur in it.</summary>
internal static class BlockBounds
{
    // Reading longer lists costs more than a tighter bound saves.
    private const int MostValues = 512;

    public static int Of(PoolQuery query, PoolBlock block)
    {
        var bound = 0;
        foreach (var facet in query.Used)
            bound += Most(facet, block.Facets[facet.Facet]);
        foreach (var set in query.Sets)
            bound += set.MostSteps;
        return bound + query.Items.MostSteps;
    }

    private static int Most(FacetTable facet, in FacetColumn column)
    {
        if (facet.Lowest == facet.Highest)
            return 0;
        var most = 0;
        var steps = facet.Quantised;
        if (column.Values is not { } values)
        {
            for (var present = column.Present; present != 0; present &= present - 1)
                most = Math.Max(most, steps[BitOperations.TrailingZeroCount(present)]);
            return most;
        }

        if (values.Length > MostValues)
            return facet.MostSteps;
        foreach (var value in values)
            most = Math.Max(most, steps[value]);
        return most;
    }
}
