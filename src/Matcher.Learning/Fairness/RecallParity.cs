namespace Matcher.Learning;

/// <summary>M3: the share of qualified posts among a person's first ten recommendations, by cell, over everybody's.</summary>
/// <remarks>Source: equality of opportunity (Hardt, Price and Srebro, 2016).</remarks>
internal static class RecallParity
{
    private const double LeastRatio = 0.8;
    private const double Least = 0.5;

    public static FairnessResult Of(FairnessLedger ledger)
    {
        var overall = ledger.Everybody.Where(one => !double.IsNaN(one.Recall)).Select(one => one.Recall).DefaultIfEmpty(double.NaN).Average();
        var z = Intervals.Z(ledger.Cells.Count(cell => !cell.IsSmall));
        return FairnessResult.Gate(
            "m3_recall",
            FormattableString.Invariant($"share of qualified posts among the first 10 recommended, of 10 if there are more (everybody: {overall:0.000}); fails if its interval ends below 0.8 of everybody's, or below 0.5"),
            [.. ledger.Cells.Select((cell, i) => Figure(ledger, cell, i, overall, z))]);
    }

    private static CellFigure Figure(FairnessLedger ledger, PersonCell cell, int i, double overall, double z)
    {
        var values = ledger.People[i].Where(one => !double.IsNaN(one.Recall)).Select(one => one.Recall).ToList();
        if (values.Count == 0)
            return new(cell.Name, 0, null, null, null, Verdict.Exempt);
        var mean = Intervals.Mean(values, z);
        var bound = Math.Max(Least, LeastRatio * overall);
        var verdict = cell.IsSmall || values.Count < PersonCell.Least ? Verdict.Small : mean.High < bound ? Verdict.Failed : mean.Value < bound ? Verdict.Warned : Verdict.Passed;
        return new(cell.Name, values.Count, mean.Value, mean.Low, mean.High, verdict);
    }
}
