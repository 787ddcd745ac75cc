namespace Matcher.Learning;

/// <summary>How well chances tell labels apart, and how far they are off.</summary>
internal static class PriorMetrics
{
    private const int Bins = 10;

    /// <summary>The chance that a suitable post has the higher score; ties count half. NaN if there are labels of one kind only.</summary>
    public static double Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var order = Enumerable.Range(0, scores.Count).OrderBy(i => scores[i]).ToArray();
        var (ranks, yes) = (0.0, 0);
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && scores[order[to]] == scores[order[from]])
                to++;
            var rank = (from + to + 1) / 2.0;
            for (; from < to; from++)
            {
                ranks += labels[order[from]] ? rank : 0;
                yes += labels[order[from]] ? 1 : 0;
            }
        }

        return (ranks - yes * (yes + 1) / 2.0) / ((double)yes * (order.Length - yes));
    }

    /// <summary>The mean distance of chance and share over ten bins of equal width, each counted by its posts.</summary>
    public static double CalibrationError(IReadOnlyList<double> chances, IReadOnlyList<bool> labels)
    {
        var off = new double[Bins];
        for (var i = 0; i < chances.Count; i++)
            off[Math.Min((int)(chances[i] * Bins), Bins - 1)] += chances[i] - (labels[i] ? 1 : 0);
        return off.Sum(Math.Abs) / chances.Count;
    }
}
