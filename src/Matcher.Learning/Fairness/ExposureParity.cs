namespace Matcher.Learning;

/// <summary>M5: the exposure that a cell's people get on shortlists for what they are worth there, over everybody's.</summary>
/// <remarks>Source: Singh and Joachims, Fairness of exposure in rankings, 2018; Biega, Gummadi and Weikum, 2018.</remarks>
internal static class ExposureParity
{
    private const double Least = 0.8;

    public static FairnessResult Of(FairnessLedger ledger)
    {
        var overall = ledger.Everybody.Sum(one => one.Exposure) / ledger.Everybody.Sum(one => one.Merit);
        var z = Intervals.Z(ledger.Cells.Count(cell => !cell.IsSmall));
        return FairnessResult.Gate(
            "m5_exposure_ratio",
            "share of the exposure (1/log2(1+rank)) of the first 10 of shortlists over the share of all outcomes; fails if its interval ends below 0.8",
            [.. ledger.Cells.Select((cell, i) => Figure(ledger, cell, i, overall, z))]);
    }

    private static CellFigure Figure(FairnessLedger ledger, PersonCell cell, int i, double overall, double z)
    {
        if (ledger.HasNoSupply(i) || ledger.People[i].Sum(one => one.Merit) <= 0)
            return new(cell.Name, cell.People, null, null, null, Verdict.Exempt);
        var found = Intervals.Ratio([.. ledger.People[i].Select(one => (one.Exposure, one.Merit * overall))], z);
        var verdict = cell.IsSmall ? Verdict.Small : found.High < Least ? Verdict.Failed : found.Value < Least ? Verdict.Warned : Verdict.Passed;
        return new(cell.Name, cell.People, found.Value, found.Low, found.High, verdict);
    }
}
