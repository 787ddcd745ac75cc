namespace Matcher.Learning;

/// <summary>The measures that follow from the lists alone.</summary>
internal static class FairnessMeasures
{
    public static IEnumerable<FairnessResult> Of(PairTable table, PairSplit split, FairnessLedger ledger)
    {
        yield return SelectionRateRatio.Of(ledger);
        yield return RecallParity.Of(ledger);
        yield return QualityParity.Of(ledger);
        yield return ExposureParity.Of(ledger);
        yield return ListSkew.Of(ledger);
        yield return ListDivergence.Of(table, split, ledger);
        yield return PrefixTest.Of(table, split, ledger);
    }
}
