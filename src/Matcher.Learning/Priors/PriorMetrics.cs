namespace Matcher.Learning;

/// <summary>How well chances tell labels apart, and how far they are off.</summary>
internal static class PriorMetrics
{
    private const int Bins = 10;

    /// <summary>The chance that a suitable post has the higher score; ties count half. NaN if there are labels of one kind only.</summary>
    public static double Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i])];
        double[] highestFirst = [.. order.Select(i => scores[i])];
        float[] suitable = [.. order.Select(i => labels[i] ? 1f : 0f)];
        return RankMetrics.Auc(highestFirst, suitable, good: 1) ?? double.NaN;
    }

    /// <summary>The value below which a share of some lie; NaN if there are none, or none but NaN.</summary>
    public static double End(IEnumerable<double> values, double quantile)
    {
        var rising = values.Where(value => !double.IsNaN(value)).Order().ToList();
        return rising.Count == 0 ? double.NaN : rising[(int)Math.Round(quantile * (rising.Count - 1))];
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
