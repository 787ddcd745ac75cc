namespace Matcher.Learning;

/// <summary>The share of couples of a good and another pair in the right order, over all pairs whatever their list; groups are drawn for the interval.</summary>
internal static class PooledAuc
{
    private const int Draws = 200;

    public static Figure Of(double[] scores, float[] grades, float good, int[] groups, ulong seed)
    {
        if (scores.Length == 0)
            return Figure.None;
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(order, (one, other) => scores[one] != scores[other] ? scores[other].CompareTo(scores[one]) : one.CompareTo(other));
        var count = groups.Max() + 1;

        double Measure(int[] times)
        {
            double above = 0, right = 0, others = 0, up = 0, down = 0;
            for (var i = 0; i < order.Length; i++)
            {
                var row = order[i];
                if (grades[row] >= good)
                    up += times[groups[row]];
                else
                    down += times[groups[row]];
                if (i + 1 < order.Length && scores[order[i + 1]] == scores[row])
                    continue;
                right += down * (above + (up / 2));
                (above, others, up, down) = (above + up, others + down, 0, 0);
            }

            return above > 0 && others > 0 ? right / (above * others) : double.NaN;
        }

        var value = Measure([.. Enumerable.Repeat(1, count)]);
        return double.IsNaN(value) ? Figure.None : Bootstrap.Of(value, count, Draws, seed, Measure);
    }
}
