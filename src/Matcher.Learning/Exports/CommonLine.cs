using Matcher.Matching;

namespace Matcher.Learning;

/// <summary>
/// Some bins of some features that shall lie on a line in a quantity of theirs, with one slope for all these features. Then the sum of
/// their points keeps the order of the sum of the quantities, whatever the features are.
/// </summary>
/// <param name="Features">The features by place.</param>
/// <param name="Bins">The bins of each in rising order, with the quantity, which rises too.</param>
public sealed record CommonLine(IReadOnlyList<int> Features, IReadOnlyList<(int Bin, double At)> Bins)
{
    /// <summary>
    /// The chances of unassessed functions, in ln(chance): so a person known by type alone is ranked by the product of the chances, which is
    /// what the type prior was fitted to.
    /// </summary>
    public static CommonLine OfChances { get; } = new(
        [.. Matching.Features.All.Index().Where(feature => feature.Item is AxisFitFeature).Select(feature => feature.Index)],
        [.. FitChances.Steps.Select(step => ((int)step.Code, step.LogChance))]);

    /// <summary>
    /// Moves tables whose directions are up to the line of least weighted squares, a slope of at least 0 for all and an offset for each; other
    /// bins are moved as far as the order asks.
    /// </summary>
    internal void Straighten(IReadOnlyList<int[]> tables, IReadOnlyList<double[]> weights)
    {
        var slope = Slope(tables, weights);
        foreach (var feature in Features)
        {
            var table = tables[feature];
            var (at, value) = Means(table, weights[feature]);
            foreach (var (bin, place) in Bins)
                table[bin] = (int)Math.Round(value + (slope * (place - at)), MidpointRounding.AwayFromZero);
            KeepOrder(table);
        }
    }

    private double Slope(IReadOnlyList<int[]> tables, IReadOnlyList<double[]> weights)
    {
        double both = 0, square = 0;
        foreach (var feature in Features)
        {
            var (at, value) = Means(tables[feature], weights[feature]);
            foreach (var (bin, place) in Bins)
            {
                both += Weight(weights[feature], bin) * (place - at) * (tables[feature][bin] - value);
                square += Weight(weights[feature], bin) * (place - at) * (place - at);
            }
        }

        return Math.Max(0, both / square);
    }

    private (double At, double Value) Means(int[] table, double[] weights)
    {
        double all = 0, at = 0, value = 0;
        foreach (var (bin, place) in Bins)
        {
            var weight = Weight(weights, bin);
            (all, at, value) = (all + weight, at + (weight * place), value + (weight * table[bin]));
        }

        return (at / all, value / all);
    }

    // Far below that of any row, so that bins without rows still have a mean.
    private static double Weight(double[] weights, int bin) => Math.Max(weights[bin], 1e-9);

    /// <summary>Bins on the line stay; of the others, those before one are at most as high, those after one at least.</summary>
    private void KeepOrder(int[] table)
    {
        HashSet<int> onLine = [.. Bins.Select(bin => bin.Bin)];
        for (var bin = 1; bin < table.Length; bin++)
        {
            if (!onLine.Contains(bin))
                table[bin] = Math.Max(table[bin], table[bin - 1]);
        }

        for (var bin = table.Length - 2; bin >= 0; bin--)
        {
            if (!onLine.Contains(bin))
                table[bin] = Math.Min(table[bin], table[bin + 1]);
        }
    }
}
