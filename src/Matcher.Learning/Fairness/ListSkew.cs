namespace Matcher.Learning;

/// <summary>M6: the logarithm of a cell's share of the first ten places of shortlists over its share of the qualified.</summary>
/// <remarks>Source: Geyik, Ambler and Kenthapadi, Fairness-aware ranking in search and recommendation systems, 2019.</remarks>
internal static class ListSkew
{
    private static readonly double Least = Math.Log(0.8);

    public static FairnessResult Of(FairnessLedger ledger)
    {
        var z = Intervals.Z(ledger.Cells.Count(cell => !cell.IsSmall));
        return FairnessResult.Gate(
            "m6_skew",
            "ln(share of the first 10 places of shortlists / share of the qualified); fails if its interval ends below ln 0.8 = -0.223",
            [.. ledger.Cells.Select((cell, i) => Figure(ledger, cell, i, z))]);
    }

    private static CellFigure Figure(FairnessLedger ledger, PersonCell cell, int i, double z)
    {
        if (ledger.HasNoSupply(i) || ledger.People[i].Sum(one => one.Expected) <= 0)
            return new(cell.Name, cell.People, null, null, null, Verdict.Exempt);
        var ratio = Intervals.Ratio([.. ledger.People[i].Select(one => ((double)one.Selected, one.Expected))], z);
        var (value, low, high) = (Math.Log(ratio.Value), Math.Log(ratio.Low), Math.Log(ratio.High));
        var verdict = cell.IsSmall ? Verdict.Small : high < Least ? Verdict.Failed : value < Least ? Verdict.Warned : Verdict.Passed;
        return new(cell.Name, cell.People, Finite(value), Finite(low), Finite(high), verdict);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
