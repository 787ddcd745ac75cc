namespace Matcher.Learning;

/// <summary>Figures of one list. Null where a figure has no meaning: nothing good to find, nothing to tell it from, or no list at all.</summary>
internal static class RankMetrics
{
    /// <summary>The discount of a rank, 1 for the first: 1 / log2(1 + rank).</summary>
    public static double Discount(int rank) => 1 / Math.Log2(1 + rank);

    /// <summary>
    /// Discounted gain of the first k over the best possible, gain 2^grade − 1. Null if all grades are 0.
    /// </summary>
    /// <remarks>Source: Burges et al., Learning to rank using gradient descent, 2005.</remarks>
    /// <param name="ranked">The grades, best-ranked first.</param>
    /// <param name="k">How many places count; a list may be shorter.</param>
    public static double? Ndcg(ReadOnlySpan<float> ranked, int k)
    {
        var ideal = ranked.ToArray();
        Array.Sort(ideal, (one, other) => other.CompareTo(one));
        var best = Dcg(ideal, k);
        return best > 0 ? Dcg(ranked, k) / best : null;
    }

    /// <summary>The share of the good that stand among the first k; of k if there are more good ones than places.</summary>
    public static double? Recall(ReadOnlySpan<float> ranked, int k, float good)
    {
        var (found, all) = (0, 0);
        for (var i = 0; i < ranked.Length; i++)
        {
            all += ranked[i] >= good ? 1 : 0;
            found += ranked[i] >= good && i < k ? 1 : 0;
        }

        return all > 0 ? (double)found / Math.Min(all, k) : null;
    }

    /// <summary>The mean, over the good, of the share of good ones up to their place.</summary>
    public static double? AveragePrecision(ReadOnlySpan<float> ranked, float good)
    {
        var (sum, found) = (0.0, 0);
        for (var i = 0; i < ranked.Length; i++)
        {
            if (ranked[i] >= good)
                sum += (double)++found / (i + 1);
        }

        return found > 0 ? sum / found : null;
    }

    /// <summary>The share of couples of a good and another in the right order; ties count half. Null if all are on one side.</summary>
    /// <param name="scores">The scores, highest first.</param>
    /// <param name="ranked">The grades in the same order.</param>
    /// <param name="good">The least grade that is good.</param>
    public static double? Auc(ReadOnlySpan<double> scores, ReadOnlySpan<float> ranked, float good)
    {
        double above = 0, right = 0, others = 0;
        for (var from = 0; from < scores.Length;)
        {
            double up = 0, down = 0;
            var to = from;
            for (; to < scores.Length && scores[to] == scores[from]; to++)
                (up, down) = ranked[to] >= good ? (up + 1, down) : (up, down + 1);
            right += down * (above + (up / 2));
            above += up;
            others += down;
            from = to;
        }

        return above > 0 && others > 0 ? right / (above * others) : null;
    }

    private static double Dcg(ReadOnlySpan<float> ranked, int k)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(k, ranked.Length); i++)
            sum += (Math.Pow(2, ranked[i]) - 1) * Discount(i + 1);
        return sum;
    }
}
