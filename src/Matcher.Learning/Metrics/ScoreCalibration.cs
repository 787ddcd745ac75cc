namespace Matcher.Learning;

/// <summary>A rising step function from scores to the outcome that is to be expected.</summary>
/// <remarks>Source: pool adjacent violators (Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions, 1972).</remarks>
internal sealed class ScoreCalibration
{
    private readonly double[] _from;
    private readonly double[] _values;

    private ScoreCalibration(double[] from, double[] values) => (_from, _values) = (from, values);

    /// <summary>Fits. Equal scores get one value.</summary>
    /// <param name="scores">The scores, at least one.</param>
    /// <param name="grades">The outcomes.</param>
    /// <param name="weights">How much each counts; at least one more than 0.</param>
    public static ScoreCalibration Fit(double[] scores, float[] grades, float[] weights)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length).Where(row => weights[row] > 0)];
        Array.Sort(order, (one, other) => scores[one] != scores[other] ? scores[one].CompareTo(scores[other]) : one.CompareTo(other));
        var blocks = new List<(double From, double Weight, double Sum)>();
        for (var i = 0; i < order.Length;)
        {
            var block = (From: scores[order[i]], Weight: 0.0, Sum: 0.0);
            for (; i < order.Length && scores[order[i]] == block.From; i++)
                block = (block.From, block.Weight + weights[order[i]], block.Sum + (weights[order[i]] * grades[order[i]]));
            while (blocks.Count > 0 && blocks[^1].Sum * block.Weight >= block.Sum * blocks[^1].Weight)
            {
                block = (blocks[^1].From, blocks[^1].Weight + block.Weight, blocks[^1].Sum + block.Sum);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return new([.. blocks.Select(block => block.From)], [.. blocks.Select(block => block.Sum / block.Weight)]);
    }

    /// <summary>The outcome to be expected; scores below all that were fitted count as the lowest.</summary>
    public double Expect(double score)
    {
        var place = Array.BinarySearch(_from, score);
        return _values[Math.Max(0, place >= 0 ? place : ~place - 1)];
    }
}
