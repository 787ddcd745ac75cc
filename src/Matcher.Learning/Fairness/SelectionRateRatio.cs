namespace Matcher.Learning;

/// <summary>M2: how often qualified people are among the first ten of a shortlist, over the cell where that happens most.</summary>
/// <remarks>Source: the four-fifths rule (Uniform Guidelines on Employee Selection Procedures, 1978). Passing it is no proof of lawfulness.</remarks>
internal static class SelectionRateRatio
{
    private const double Least = 0.8;
    private const double Warn = 0.9;

    public static FairnessResult Of(FairnessLedger ledger)
    {
        var compared = ledger.Cells.Index().Where(cell => !cell.Item.IsSmall && !ledger.HasNoSupply(cell.Index)).Select(cell => cell.Index).ToList();
        // The reference is chosen by the data, so every couple of cells is a comparison.
        var z = Intervals.Z(compared.Count * (compared.Count - 1));
        var rates = ledger.Cells.Select((_, cell) => ledger.HasNoSupply(cell) ? default : Intervals.Rate(Trials(ledger, cell), z)).ToList();
        var reference = compared.Count > 0 ? compared.MaxBy(cell => rates[cell].Value) : -1;
        return FairnessResult.Gate(
            "m2_selection_rate_ratio",
            "P(first 10 of a shortlist | qualified) over the highest cell's; fails if its interval ends below 0.80, warns below 0.90",
            [.. ledger.Cells.Select((cell, i) => Figure(ledger, cell, i, rates, reference))]);
    }

    private static CellFigure Figure(FairnessLedger ledger, PersonCell cell, int i, List<Estimate> rates, int reference)
    {
        if (ledger.HasNoSupply(i))
            return new(cell.Name, cell.People, null, null, null, Verdict.Exempt);
        if (reference < 0 || rates[reference].Value <= 0)
            return new(cell.Name, cell.People, null, null, null, cell.IsSmall ? Verdict.Small : Verdict.Reported);
        var ratio = i == reference ? new Estimate(1, 1, 1) : Intervals.Over(rates[i], rates[reference]);
        var verdict = cell.IsSmall ? Verdict.Small : ratio.High < Least ? Verdict.Failed : ratio.Value < Warn ? Verdict.Warned : Verdict.Passed;
        return new(cell.Name, cell.People, ratio.Value, ratio.Low, ratio.High, verdict);
    }

    private static List<(double, double)> Trials(FairnessLedger ledger, int cell) =>
        [.. ledger.People[cell].Where(one => one.Qualified > 0).Select(one => ((double)one.QualifiedSelected, (double)one.Qualified))];
}
