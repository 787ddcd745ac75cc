namespace Matcher.Learning;

/// <summary>A figure of an evaluation.</summary>
/// <param name="Scorer">What was judged: the model's name, or a baseline.</param>
/// <param name="Metric"><c>auc</c>, <c>ndcg@10</c>, <c>recall@10</c>, <c>map</c> (means over lists), <c>auc_pooled</c>, <c>calibration_error</c>.</param>
/// <param name="Grouping">What made the lists, and what was drawn for the interval.</param>
/// <param name="Value">The figure; null if nothing could be measured.</param>
/// <param name="Low">Where its 95% interval begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Groups">How many lists have it.</param>
public sealed record MetricFigure(string Scorer, string Metric, Grouping Grouping, double? Value, double? Low, double? High, int Groups)
{
    internal static MetricFigure Of(string scorer, string metric, Grouping grouping, Figure figure) => figure.Groups == 0
        ? new(scorer, metric, grouping, null, null, null, 0)
        : new(scorer, metric, grouping, figure.Value, figure.Low, figure.High, figure.Groups);
}
