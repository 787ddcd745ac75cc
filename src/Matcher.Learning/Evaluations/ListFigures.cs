namespace Matcher.Learning;

/// <summary>The figures of each list of one scorer; not a number where a figure has no meaning.</summary>
internal sealed class ListFigures
{
    /// <summary>How many places of a list count.</summary>
    public const int K = 10;

    private ListFigures(int lists) => (Ndcg, Recall, Precision, Auc) = (new double[lists], new double[lists], new double[lists], new double[lists]);

    public double[] Ndcg { get; }

    public double[] Recall { get; }

    public double[] Precision { get; }

    public double[] Auc { get; }

    /// <summary>The names of the figures with their values per list.</summary>
    public IEnumerable<(string Name, double[] Values)> All => [("auc", Auc), ("ndcg@10", Ndcg), ("recall@10", Recall), ("map", Precision)];

    public static ListFigures Of(PairTable table, RankedLists lists, double[] scores)
    {
        var figures = new ListFigures(lists.Count);
        Parallel.For(0, lists.Count, list =>
        {
            var rows = lists[list];
            var (grades, ranked) = (new float[rows.Length], new double[rows.Length]);
            for (var i = 0; i < rows.Length; i++)
                (grades[i], ranked[i]) = (table.Grades[rows[i]], scores[rows[i]]);
            figures.Ndcg[list] = RankMetrics.Ndcg(grades, K) ?? double.NaN;
            figures.Recall[list] = RankMetrics.Recall(grades, K, PairTable.Good) ?? double.NaN;
            figures.Precision[list] = RankMetrics.AveragePrecision(grades, PairTable.Good) ?? double.NaN;
            figures.Auc[list] = RankMetrics.Auc(ranked, grades, PairTable.Good) ?? double.NaN;
        });
        return figures;
    }

    /// <summary>The mean over the lists that have the figure.</summary>
    public static Figure Mean(IEnumerable<double> values, ulong seed) => Bootstrap.Mean([.. values.Where(value => !double.IsNaN(value))], seed);
}
