using Matcher.Scoring;

namespace Matcher.Learning;

/// <summary>The nearest table that keeps a direction, on the grid of units.</summary>
/// <remarks>Source: pool adjacent violators (Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions, 1972).</remarks>
internal static class IsotonicProjection
{
    /// <summary>
    /// Least weighted squares under the direction. Bins that break it share their weighted mean, rounded to a unit, halves away from zero;
    /// rounding keeps the order. A bin without weight follows those around it.
    /// </summary>
    public static int[] Project(ReadOnlySpan<int> table, ReadOnlySpan<double> weights, Direction direction)
    {
        if (direction == Direction.Free)
            return table.ToArray();
        var sign = direction == Direction.Up ? 1 : -1;
        var blocks = new List<(double Weight, double Mean, int Bins)>();
        for (var bin = 0; bin < table.Length; bin++)
        {
            // The least weight is far below that of any row, and still lets bins without rows settle among themselves.
            var block = (Weight: Math.Max(weights[bin], 1e-9), Mean: sign * (double)table[bin], Bins: 1);
            while (blocks.Count > 0 && blocks[^1].Mean > block.Mean)
            {
                var (weight, mean, bins) = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                block = (weight + block.Weight, ((weight * mean) + (block.Weight * block.Mean)) / (weight + block.Weight), bins + block.Bins);
            }

            blocks.Add(block);
        }

        return [.. blocks.SelectMany(block => Enumerable.Repeat(sign * (int)Math.Round(block.Mean, MidpointRounding.AwayFromZero), block.Bins))];
    }
}
