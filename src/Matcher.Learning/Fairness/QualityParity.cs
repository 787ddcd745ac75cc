namespace Matcher.Learning;

/// <summary>M4: how far the mean quality of a cell's recommendations is behind the best cell's.</summary>
/// <remarks>Source: Ekstrand et al., All the cool kids, how do they fit in?, 2018.</remarks>
internal static class QualityParity
{
    private const double MostGap = 0.05;

    public static FairnessResult Of(FairnessLedger ledger)
    {
        var values = ledger.People.Select(people => people.Where(one => !double.IsNaN(one.Ndcg)).Select(one => one.Ndcg).ToList()).ToList();
        var compared = Enumerable.Range(0, values.Count).Where(cell => values[cell].Count >= PersonCell.Least).ToList();
        var z = Intervals.Z(compared.Count * (compared.Count - 1));
        var means = values.Select(one => one.Count > 0 ? Intervals.Mean(one, z) : default).ToList();
        var best = compared.Count > 0 ? compared.MaxBy(cell => means[cell].Value) : -1;
        return FairnessResult.Gate(
            "m4_ndcg_gap",
            "NDCG@10 of recommendations, the best cell's less this cell's; fails if its interval begins above 0.05",
            [.. ledger.Cells.Select((cell, i) => Figure(cell, i, values[i].Count, means, best))]);
    }

    private static CellFigure Figure(PersonCell cell, int i, int people, List<Estimate> means, int best)
    {
        if (people == 0)
            return new(cell.Name, 0, null, null, null, Verdict.Exempt);
        if (best < 0)
            return new(cell.Name, people, null, null, null, Verdict.Small);
        var gap = i == best ? new Estimate(0, 0, 0) : Intervals.Minus(means[best], means[i]);
        var verdict = people < PersonCell.Least ? Verdict.Small : gap.Low > MostGap ? Verdict.Failed : gap.Value > MostGap ? Verdict.Warned : Verdict.Passed;
        return new(cell.Name, people, gap.Value, gap.Low, gap.High, verdict);
    }
}
